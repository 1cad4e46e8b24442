// `npm run check`: the quick part of the tests.
import { installPackages } from './setup.mjs';
import { formatAndLint, layers, runSteps, types } from './steps.mjs';

installPackages();
const { failed } = await runSteps([formatAndLint, types, layers]);
process.exit(failed === 0 ? 0 : 1);
