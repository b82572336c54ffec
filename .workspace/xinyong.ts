// npm run xinyong -- …: the command line from its sources, in the folder where it was typed.
const { INIT_CWD: typedIn } = process.env;
if (typedIn !== undefined) process.chdir(typedIn);
await import("../packages/cli/src/bin.ts");
