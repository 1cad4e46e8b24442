import { onceFor } from '@/lib/base/intl-formats';

/** A format keeps the zone in which it was made; a person may take an open window to another one. */
export const dateFormat = onceFor(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
  () => new Date().getTimezoneOffset(),
);
