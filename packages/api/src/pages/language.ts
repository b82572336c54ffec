/** The language of a page: the one asked for by `?lang=`, else the one that the reader prefers. */
export function languageOf(request: Request): "zh-CN" | "en" {
  const asked = new URL(request.url).searchParams.get("lang");
  return asked === "en" || asked === "zh-CN" ? asked : preferredLanguage(request.headers.get("accept-language"));
}

/** The language that a reader prefers of the two that pages have; Chinese is the authoritative text and the default. */
export function preferredLanguage(acceptLanguage: string | null): "zh-CN" | "en" {
  const weights = { zh: 0, en: 0 };
  for (const part of (acceptLanguage ?? "").slice(0, 200).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters
      .map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1])
      .find((one) => one !== undefined);
    const language = tag.split("-", 1)[0];
    if (language === "zh" || language === "en") weights[language] = Math.max(weights[language], Number(quality ?? 1));
  }
  return weights.en > weights.zh ? "en" : "zh-CN";
}
