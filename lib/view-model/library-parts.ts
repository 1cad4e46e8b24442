import { type AnnotationsModel, createAnnotationsModel } from './annotations-model';
import { createDetailsModel, type DetailsModel } from './details-model';
import { createDossierModel, type DossierModel } from './dossier-model';
import { createHealthModel, type HealthModel } from './health-model';
import { createJobsModel, type JobsModel } from './jobs-model';
import { createSearchModel, type SearchModel } from './search-model';
import { createSearchesModel, type SearchesModel } from './searches-model';
import { createSelectionModel, type SelectionModel } from './selection-model';
import type { ViewSurroundings } from './surroundings';
import { createTagsModel, type TagsModel } from './tags-model';
import { createTrashModel, type TrashModel } from './trash-model';

/** What the list of articles is made of, in the library page and in the side panel. */
export type LibraryParts = {
  readonly search: SearchModel;
  readonly searches: SearchesModel;
  readonly selection: SelectionModel;
  readonly details: DetailsModel;
  readonly tags: TagsModel;
  readonly jobs: JobsModel;
  readonly keeping: HealthModel;
};

export function createLibraryParts(around: ViewSurroundings): LibraryParts {
  return {
    search: createSearchModel(around),
    searches: createSearchesModel(around),
    selection: createSelectionModel(around),
    details: createDetailsModel(around),
    tags: createTagsModel(around),
    jobs: createJobsModel(around),
    keeping: createHealthModel(around),
  };
}

/** What the library page has besides the list. */
export type LibrarySections = {
  readonly annotations: AnnotationsModel;
  readonly dossier: DossierModel;
  readonly trash: TrashModel;
};

export function createLibrarySections(around: ViewSurroundings): LibrarySections {
  return {
    annotations: createAnnotationsModel(around),
    dossier: createDossierModel(around),
    trash: createTrashModel(around),
  };
}
