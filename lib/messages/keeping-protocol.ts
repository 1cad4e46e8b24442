import type {
  CheckCounts,
  LibraryContents,
  LibraryCounts,
  LibraryHealth,
  Quarantined,
} from '@/lib/library/library-health';
import type { Line } from './protocol';

type Nothing = Record<string, never>;

/** The messages by which the library is looked after as a whole: a part of the protocol. */
export type KeepingProtocol = {
  'library.health': Line<'view', Nothing, LibraryHealth>;
  'library.contents': Line<'view', Nothing, LibraryContents>;
  /** Looks at every record, puts broken ones apart and mends the list. */
  'library.check': Line<'view', Nothing, CheckCounts>;
  /** A backup of everything was just made; `changes`: of the library's health when it began. */
  'library.backedUp': Line<'view', { readonly changes: number }, null>;
  /** The person knows that the library before this one is gone. */
  'library.startAnew': Line<'view', Nothing, null>;
  /** Deletes everything for good; gives what went. */
  'library.wipe': Line<'view', Nothing, LibraryCounts>;
  /** Records put apart, as they were found. */
  'quarantine.read': Line<'view', Nothing, readonly Quarantined[]>;
  /** Deletes them for good; gives how many. */
  'quarantine.clear': Line<'view', Nothing, number>;
};
