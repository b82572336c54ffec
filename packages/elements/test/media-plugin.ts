// Emulates what a reader's system asks for. The runner's own command drops forced colours and contrast in silence.
import type { ChromeLauncher } from "@web/test-runner-chrome";
import type { TestRunnerPlugin } from "@web/test-runner";

/** Media features by name, such as `{ "forced-colors": "active" }`; and the medium, `print` or `screen`. */
export interface Media {
  media?: string;
  features?: Readonly<Record<string, string>>;
}

export function mediaPlugin(): TestRunnerPlugin<Media> {
  return {
    name: "media",
    async executeCommand({ command, payload, session }) {
      if (command !== "media") return undefined;
      const page = (session.browser as ChromeLauncher).getPage(session.id);
      const devtools = await page.createCDPSession();
      const features = Object.entries(payload?.features ?? {}).map(([name, value]) => ({ name, value }));
      await devtools.send("Emulation.setEmulatedMedia", { media: payload?.media ?? "", features });
      return true;
    },
  };
}
