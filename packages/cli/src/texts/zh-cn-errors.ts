import type { CreditError, CreditErrorCode } from "@xinyong/client";
import type { ImportError, ImportStop } from "@xinyong/server";
import type { TableProblem } from "@xinyong/tables";

const TABLE: Readonly<Record<TableProblem | "missing" | "system", string>> = {
  missing: "没有这个文件或文件夹",
  system: "无法读取",
  empty: "文件中没有表：没有表头行",
  tooLarge: "文件过大，请拆分",
  zipBomb: "工作簿展开后远大于一张表，未读取",
  badWorkbook: "工作簿无法读取（旧 XLS 格式、加密或损坏），请另存为 XLSX 或 CSV",
  badText: "不是可读的文本表格，请另存为 CSV 或 XLSX",
};

/** Why an import was stopped, and what to do. */
export function stopZh({ file, stop }: ImportError): string {
  const text = `${stopText(stop)}。什么也没有存入。`;
  return file === null ? text : `${file}：${text}`;
}

function stopText(stop: ImportStop): string {
  switch (stop.problem) {
    case "noFiles":
      return "没有找到表格。请给出含 CSV 或 XLSX 文件的文件夹，或直接给出文件";
    case "unreadable":
      return TABLE[stop.reason];
    case "unknownLayout": {
      const near = stop.nearest.map(({ title, missing }) => `${title}，缺少 ${missing.join("、")}`);
      const help = near.length > 0 ? `最接近的是：${near.join("；")}。` : "";
      return `表头不属于任何已知格式。${help}新的名单须在目录文件中写一条定义（--catalogue）`;
    }
    case "ambiguousLayout":
      return `表头同时符合 ${stop.between.join("、")}。请补上能区分它们的列`;
    case "repeatedHeader":
      return `表头“${stop.header}”出现两次。请去掉一个`;
    case "unconfirmedList":
      return `名单“${stop.list}”的定义依据尚未核实。核实后加 --confirm-list ${stop.listId}`;
    case "noGrades":
      return `“${stop.list}”按等级评价，哪些等级计入是地方规定。请在目录文件（--catalogue）中为 ${stop.listId} 写明 grades`;
    case "sameListTwice":
      return `${stop.other} 也是名单“${stop.list}”的文件，两个全量文件会互相撤下对方的条目。请只导入较新的一个，或都以 --mode delta 导入`;
    case "shrink":
      return `将撤下名单“${stop.list}”${stop.rows}行中的${stop.gone}行，超过五分之一。名单确实减少的，加 --confirm-shrink；文件只是一部分的，加 --mode delta`;
    case "older":
      return `名单“${stop.list}”已有 ${stop.held} 的数据，新于 ${stop.asOf}。旧数据会恢复已经撤下的条目`;
  }
}

const FAILURES: Readonly<Partial<Record<CreditErrorCode, string>>> = {
  network: "连接不上。请检查网址，以及服务是否在运行",
  timeout: "应答超时，请重试",
  unauthorized: "需要管理密钥（环境变量 XINYONG_ADMIN_KEY）",
  forbidden: "密钥不对，或该服务未开放管理接口",
  rateLimited: "请求过多，请稍后重试",
  unavailable: "数据暂不可用，请稍后重试",
  internal: "服务内部出错，请稍后重试",
  notFound: "该网址没有这个接口，请检查是否为公共信用信息查询服务",
  methodNotAllowed: "该网址没有这个接口，请检查是否为公共信用信息查询服务",
  invalidAnswer: "应答不是约定的形式，请检查网址是否为公共信用信息查询服务",
  residentId: "这是居民身份号码，不是统一社会信用代码，未发送",
};

/** Why a platform could not be asked. */
export function failureZh(error: CreditError, server: string | null): string {
  const where = server === null ? "" : `${server}：`;
  const text = FAILURES[error.code] ?? error.message;
  return `${where}${text}${error.requestId === null ? "" : `（请求 ${error.requestId}）`}。`;
}
