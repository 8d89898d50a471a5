import { componentProblems } from './component-problems.ts';

const problems = componentProblems();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
