import { createDetailsModel, type DetailsModel } from './details-model';
import { createSearchModel, type SearchModel } from './search-model';
import { createSearchesModel, type SearchesModel } from './searches-model';
import { createSelectionModel, type SelectionModel } from './selection-model';
import type { ViewSurroundings } from './surroundings';
import { createTagsModel, type TagsModel } from './tags-model';

/** What the list of articles is made of, in the library page and in the side panel. */
export type LibraryParts = {
  readonly search: SearchModel;
  readonly searches: SearchesModel;
  readonly selection: SelectionModel;
  readonly details: DetailsModel;
  readonly tags: TagsModel;
};

export function createLibraryParts(around: ViewSurroundings): LibraryParts {
  return {
    search: createSearchModel(around),
    searches: createSearchesModel(around),
    selection: createSelectionModel(around),
    details: createDetailsModel(around),
    tags: createTagsModel(around),
  };
}
