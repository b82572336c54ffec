import type { Route } from "@xinyong/credit/routes";
import { handleDisputeItem, handleWithdrawItem } from "./admin.ts";
import { handleGetStanding } from "./get-standing.ts";
import { handleGetSubject } from "./get-subject.ts";
import type { Handler, LinesHandler } from "./handler.ts";
import { handleListEntries } from "./list-entries.ts";
import { handleListLists } from "./list-lists.ts";
import { handleListRecords } from "./list-records.ts";
import { handleListSources } from "./list-sources.ts";
import { handleLiveness, handleMetrics, handleOpenApiDocument, handleReadiness } from "./operation.ts";
import { handleBadgeImage, handleSubjectPage } from "./pages.ts";
import { handleQueryStandings } from "./query-standings.ts";
import { handleStandingLines } from "./standing-lines.ts";
import { handleSearchSubjects } from "./search-subjects.ts";

/** Handlers by route id. */
// oxlint-disable-next-line typescript/no-explicit-any -- as heterogeneous as the table of routes; each handler keeps its own types.
export const HANDLERS: Readonly<Record<string, Handler<Route<any, any, any, any, any>>>> = {
  getSubject: handleGetSubject,
  getStanding: handleGetStanding,
  listRecords: handleListRecords,
  queryStandings: handleQueryStandings,
  searchSubjects: handleSearchSubjects,
  listLists: handleListLists,
  listEntries: handleListEntries,
  listSources: handleListSources,
  withdrawItem: handleWithdrawItem,
  disputeItem: handleDisputeItem,
  subjectPage: handleSubjectPage,
  badgeImage: handleBadgeImage,
  openApiDocument: handleOpenApiDocument,
  liveness: handleLiveness,
  readiness: handleReadiness,
  metrics: handleMetrics,
};

/** Handlers of answers in lines by route id. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above.
export const LINES_HANDLERS: Readonly<Record<string, LinesHandler<Route<any, any, any, any, any>>>> = {
  queryStandings: handleStandingLines,
};
