export {
  entrySchema,
  listSchema,
  outcomeSchema,
  problemSchema,
  recordSchema,
  sourceStateSchema,
  standingSchema,
  subjectSchema,
} from "./answers.ts";
export { codeSchema, instantSchema, lawDateSchema, openEnum } from "./basic.ts";
export { catalogueSchema, listDefinitionSchema } from "./definition.ts";
