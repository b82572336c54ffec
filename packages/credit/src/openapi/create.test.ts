import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { ROUTES } from "../routes/index.ts";
import { createOpenApi } from "./index.ts";

const document = createOpenApi({ servers: ["https://credit.example.gov.cn"] });

describe("the OpenAPI document", () => {
  it("is clean under a linter's recommended rules", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: "openapi.json", config });
    assert.deepEqual(
      problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`),
      [],
    );
  });

  it("has one operation for each route, with its problems and nothing else", () => {
    const paths = document["paths"] as Record<string, Record<string, { operationId: string; responses: object }>>;
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), ROUTES.map(({ id }) => id).sort());
    for (const { operationId, responses } of operations) {
      const route = ROUTES.find(({ id }) => id === operationId);
      const statuses = new Set(Object.keys(responses));
      assert.equal(statuses.has("4XX") || route?.problems.length === 0 || statuses.size > 1, true);
    }
  });

  it("names the servers and asks a key of administrative operations only", () => {
    assert.deepEqual(document["servers"], [{ url: "https://credit.example.gov.cn" }]);
    const paths = document["paths"] as Record<string, Record<string, { security: unknown[] }>>;
    for (const [path, methods] of Object.entries(paths)) {
      for (const operation of Object.values(methods)) {
        assert.equal(operation.security.length > 0, path.startsWith("/v1/admin/"), path);
      }
    }
  });

  it("says the rules of its schemas in keywords", () => {
    const text = JSON.stringify(document);
    for (const rule of [
      `"code":{"type":"string","pattern":"^[1-9ANY][0-9A-HJ-NP-RTUWXY]{17}$"}`,
      `"decidedOn":{"type":"string","format":"date"}`,
      `{"type":"string","format":"date-time"}`,
      `"tone":{"anyOf":[{"type":"string","enum":["undetermined"`,
      `"minItems":1,"maxItems":100`,
      `"query":{"type":"string","minLength":1,"maxLength":200}`,
      `"schema":{"type":"integer","minimum":1,"maximum":100}`,
    ]) assert.ok(text.includes(rule), rule);
  });

  it("tells of an answer in lines: its media, the form of a line, and what may then be asked", () => {
    type Content = Record<string, { schema: { oneOf?: { required: string[] }[]; anyOf?: { properties: { codes: object } }[] } }>;
    const paths = document["paths"] as Record<string, { post: { requestBody: { content: Content }; responses: Record<string, { content: Content }> } }>;
    const { requestBody, responses } = paths["/v1/standings"]?.post ?? assert.fail();
    assert.deepEqual(Object.keys(responses["200"]?.content ?? {}), ["application/json", "application/x-ndjson"]);
    assert.deepEqual(
      responses["200"]?.content["application/x-ndjson"]?.schema.oneOf?.map(({ required }) => required),
      [["index", "at", "standing"], ["index", "problem"], ["problem"], ["end", "count"]],
    );
    const codes = requestBody.content["application/json"]?.schema.anyOf?.map(({ properties }) => properties.codes);
    assert.deepEqual(codes?.map((one) => "maxItems" in one && one.maxItems), [100, 1000]);
    assert.match(JSON.stringify(responses["200"]), /#\/components\/schemas\/Standing"/);
  });

  it("refers to the named schemas instead of repeating them", () => {
    const standing = JSON.stringify((document["paths"] as Record<string, unknown>)["/v1/subjects/{code}/standing"]);
    assert.match(standing, /#\/components\/schemas\/Standing/);
    assert.doesNotMatch(standing, /formerNames/);
  });
});
