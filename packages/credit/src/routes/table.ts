import { disputeItem, withdrawItem } from "./admin.ts";
import { getStanding } from "./get-standing.ts";
import { getSubject } from "./get-subject.ts";
import { listEntries } from "./list-entries.ts";
import { listLists } from "./list-lists.ts";
import { listRecords } from "./list-records.ts";
import { listSources } from "./list-sources.ts";
import { liveness, metrics, openApiDocument, readiness } from "./operation.ts";
import { badgeImage, subjectPage } from "./pages.ts";
import { queryStandings } from "./query-standings.ts";
import type { Route } from "./route.ts";
import { searchSubjects } from "./search-subjects.ts";

/**
 * Every route of the API. It only gathers them: whoever calls one route imports that one, and a bundle then holds that one.
 * The types of the parts differ by route, so the table knows them as `any`.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a heterogeneous table; each route keeps its own types.
export const ROUTES: readonly Route<any, any, any, any, any>[] = [
  getSubject,
  getStanding,
  listRecords,
  queryStandings,
  searchSubjects,
  listLists,
  listEntries,
  listSources,
  withdrawItem,
  disputeItem,
  subjectPage,
  badgeImage,
  openApiDocument,
  liveness,
  readiness,
  metrics,
];
