// Runs steps one after another, tells how long each took, and what failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './setup.mjs';

const reports = join(root, '.output/test-reports');

/**
 * Each step is `{ name, command, args, env?, report? }`; with `report` its test counts are read from vitest's JSON. A list
 * of steps runs side by side, and what each says is shown when it has ended. A step that fails does not stop the others:
 * one run tells all. Gives `{ passed, failed }`, a step without a report counts one.
 */
export async function runSteps(steps) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [];
  for (const step of steps) {
    if (Array.isArray(step)) results.push(...(await Promise.all(step.map(runQuietly))));
    else results.push(await runStep(step, 'inherit'));
  }
  console.log('');
  for (const { name, isGood, seconds, passed, failed } of results) {
    const counts = passed + failed > 1 ? `${passed} passed, ${failed} failed` : '';
    console.log(
      `${isGood ? 'ok  ' : 'FAIL'} ${name.padEnd(28)} ${seconds.padStart(6)} s  ${counts}`,
    );
  }
  // What failed stands last, where a long output is read first.
  for (const { name, failures } of results) {
    for (const { title, why } of failures) console.log(`\nFAILED in ${name}: ${title}\n${why}`);
  }
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  };
}

async function runQuietly(step) {
  const said = [];
  const result = await runStep(step, 'pipe', (chunk) => said.push(chunk));
  process.stdout.write(Buffer.concat(said));
  return result;
}

async function runStep({ name, command, args, env = {}, report }, stdio, hear) {
  console.log(`\n— ${name}`);
  const file = report === undefined ? null : join(reports, `${report}.json`);
  const more =
    file === null ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const begun = Date.now();
  const child = spawn(command, [...args, ...more], {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, ...env },
  });
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  return {
    name,
    seconds,
    isGood: status === 0,
    ...countsOf(file, status),
    failures: failuresOf(file),
  };
}

/** A runner that ended badly without a failed test, or ran none, has failed all the same. */
function countsOf(file, status) {
  if (file === null || !existsSync(file)) return status === 0 && file === null ? good : bad;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  const isHidden = (status !== 0 && numFailedTests === 0) || numPassedTests + numFailedTests === 0;
  return { passed: numPassedTests, failed: numFailedTests + (isHidden ? 1 : 0) };
}

/** The failed tests of a report: a test's full name, and the beginning of its first message. */
function failuresOf(file) {
  if (file === null || !existsSync(file)) return [];
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const path = relative(root, name);
    // A file that could not be read, or whose set-up failed, has no failed test.
    if (failed.length === 0 && message) return [{ title: path, why: beginningOf(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${path}: ${fullName}`,
      why: beginningOf(failureMessages[0] ?? ''),
    }));
  });
}

const beginningOf = (text) => text.split('\n').slice(0, 8).join('\n').slice(0, 1_200);

const good = { passed: 1, failed: 0 };
const bad = { passed: 0, failed: 1 };

export const formatAndLint = { name: 'format and lint', command: 'biome', args: ['ci', '.'] };
export const types = { name: 'types', command: 'tsc', args: ['--noEmit'] };
export const layers = {
  name: 'layers and locales',
  command: 'vitest',
  args: [
    'run',
    '--config',
    'test/vitest.config.ts',
    'test/architecture.test.ts',
    'test/locales.test.ts',
  ],
  report: 'layers',
};
