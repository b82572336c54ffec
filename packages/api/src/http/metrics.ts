/** Counts answers. No identifier is ever a label: a route has a few statuses, and a code would be a person's interest. */
export interface Metrics {
  count(route: string, status: number): void;
  /** The counters in the text format of Prometheus. */
  text(): string;
}

export function createMetrics(): Metrics {
  const counts = new Map<string, number>();
  return {
    count(route, status) {
      const labels = `route="${route}",status="${status}"`;
      counts.set(labels, (counts.get(labels) ?? 0) + 1);
    },
    text() {
      const lines = [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([labels, n]) => `xinyong_requests_total{${labels}} ${n}`);
      return [
        "# HELP xinyong_requests_total Answers by route and status.",
        "# TYPE xinyong_requests_total counter",
        ...lines,
        "",
      ].join("\n");
    },
  };
}
