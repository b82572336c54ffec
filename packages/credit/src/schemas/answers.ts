import * as z from "zod/mini";
import {
  INFORMATION_LEVELS,
  LIST_COLOURS,
  LIST_OUTCOMES,
  RECORD_CATEGORIES,
  SOURCE_HEALTHS,
  SUBJECT_STATES,
  TONES,
  UNDETERMINED_REASONS,
} from "../vocabulary/index.ts";
import type {
  CreditList,
  CreditRecord,
  ListEntry,
  ListOutcome,
  Problem,
  SourceState,
  Standing,
  Subject,
} from "../vocabulary/index.ts";
import { codeSchema, instantSchema, lawDateSchema, openEnum, whole } from "./basic.ts";

// Answers are read loosely: members that this version does not know are kept, not refused.

export const subjectSchema: z.ZodMiniType<Subject> = z.looseObject({
  code: codeSchema,
  name: z.string(),
  formerNames: z.array(z.string()),
  kind: z.string(),
  state: openEnum(SUBJECT_STATES),
  division: z.nullable(z.string()),
  registrationNumber: z.nullable(z.string()),
  establishedOn: z.nullable(lawDateSchema),
});

export const listSchema: z.ZodMiniType<CreditList> = z.looseObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  formerNames: z.array(z.string()),
  colour: openEnum(LIST_COLOURS),
  authority: z.nullable(z.string()),
  legalBasis: z.nullable(z.string()),
  catalogueEdition: z.string(),
  coverage: z.looseObject({
    divisions: z.nullable(z.array(z.string())),
    kinds: z.nullable(z.array(z.string())),
  }),
  maxAgeHours: z.number(),
  objectionUrl: z.nullable(z.string()),
  repairUrl: z.nullable(z.string()),
});

export const entrySchema: z.ZodMiniType<ListEntry> = z.looseObject({
  id: z.string(),
  authority: z.nullable(z.string()),
  documentNumber: z.nullable(z.string()),
  from: z.nullable(lawDateSchema),
  until: z.nullable(lawDateSchema),
  term: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  disputed: z.boolean(),
});

export const sourceStateSchema: z.ZodMiniType<SourceState> = z.looseObject({
  health: openEnum(SOURCE_HEALTHS),
  dataTime: z.nullable(instantSchema),
  version: z.nullable(z.string()),
});

export const outcomeSchema: z.ZodMiniType<ListOutcome> = z.looseObject({
  list: z.looseObject({ id: z.string(), name: z.string(), shortName: z.string(), colour: openEnum(LIST_COLOURS) }),
  outcome: openEnum(LIST_OUTCOMES),
  entries: z.array(entrySchema),
  dataTime: z.nullable(instantSchema),
  version: z.nullable(z.string()),
});

export const standingSchema: z.ZodMiniType<Standing> = z.looseObject({
  code: codeSchema,
  subject: z.nullable(subjectSchema),
  tone: openEnum(TONES),
  reasons: z.array(z.looseObject({ reason: openEnum(UNDETERMINED_REASONS), listId: z.nullable(z.string()) })),
  outcomes: z.array(outcomeSchema),
  catalogueEdition: z.string(),
  validUntil: z.nullable(instantSchema),
});

export const recordSchema: z.ZodMiniType<CreditRecord> = z.looseObject({
  id: z.string(),
  code: codeSchema,
  category: openEnum(RECORD_CATEGORIES),
  indicator: z.nullable(z.string()),
  authority: z.string(),
  documentNumber: z.string(),
  title: z.nullable(z.string()),
  content: z.nullable(z.string()),
  facts: z.nullable(z.string()),
  basis: z.nullable(z.string()),
  decidedOn: lawDateSchema,
  validFrom: z.nullable(lawDateSchema),
  validTo: z.nullable(lawDateSchema),
  publishedUntil: z.nullable(lawDateSchema),
  fineFen: z.nullable(whole(0)),
  confiscatedFen: z.nullable(whole(0)),
  regime: z.nullable(z.string()),
  level: z.nullable(openEnum(INFORMATION_LEVELS)),
  disputed: z.boolean(),
});

export const problemSchema: z.ZodMiniType<Problem> = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: whole(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  retryable: z.boolean(),
});
