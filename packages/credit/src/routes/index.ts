export { disputeItem, withdrawItem } from "./admin.ts";
export type { ChangeAnswer, DisputeBody, WithdrawBody } from "./admin.ts";
export { getStanding } from "./get-standing.ts";
export { getSubject } from "./get-subject.ts";
export type { SubjectAnswer } from "./get-subject.ts";
export { listEntries } from "./list-entries.ts";
export type { ListedSubject, ListParams } from "./list-entries.ts";
export { listLists } from "./list-lists.ts";
export type { ListsAnswer } from "./list-lists.ts";
export { listRecords } from "./list-records.ts";
export type { RecordsQuery } from "./list-records.ts";
export { listSources } from "./list-sources.ts";
export type { Source, SourcesAnswer } from "./list-sources.ts";
export { liveness, metrics, openApiDocument, readiness } from "./operation.ts";
export type { HealthAnswer } from "./operation.ts";
export { badgeImage, subjectPage } from "./pages.ts";
export type { PageOptions } from "./pages.ts";
export type { CodeParams, Nothing, Page, PageQuery } from "./parts.ts";
export { MAX_STANDING_LINES, MAX_STANDINGS, queryStandings } from "./query-standings.ts";
export type { StandingResult, StandingsAnswer, StandingsBody } from "./query-standings.ts";
export type {
  CacheRule,
  Route,
  RouteAnswer,
  RouteBody,
  RouteLine,
  RouteLines,
  RouteParams,
  RouteQuery,
  RouteScope,
} from "./route.ts";
export { MATCH_KINDS, MAX_CANDIDATES, searchSubjects } from "./search-subjects.ts";
export type { Candidate, MatchKind, SearchAnswer, SearchBody } from "./search-subjects.ts";
export type { StandingLine } from "./standing-line.ts";
export { ROUTES } from "./table.ts";
