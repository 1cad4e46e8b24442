import type { Id } from '@/lib/base/id';
import { numberFormat } from '@/lib/base/intl-formats';
import type { Job } from '@/lib/library/jobs';
import { failureText, t, tCount, uiLanguage } from '@/lib/platform/i18n';
import type { JobsModel } from '@/lib/view-model/jobs-model';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly jobs: JobsModel;
  /** A job that this view shows elsewhere; null = none. */
  readonly exceptId: Id | null;
};

/** Long work, also what another view began or what went on while all were closed: how far it is, and how it ended. */
export function JobList({ jobs, exceptId }: Props) {
  const shown = jobs.jobs.value.filter(({ id }) => id !== exceptId);
  const failure = jobs.failure.value;
  return (
    <div class="job-list" role="status">
      {shown.map((job) => (
        <div key={job.id} class="row">
          {job.state === 'running' || job.state === 'stopping' ? (
            <Running job={job} onCancel={() => void jobs.cancel(job.id)} />
          ) : (
            <Ended job={job} jobs={jobs} />
          )}
        </div>
      ))}
      {failure !== null && <p>{failureText(failure)}</p>}
    </div>
  );
}

function Running({ job, onCancel }: { readonly job: Job; readonly onCancel: () => void }) {
  const { kind, state, done, total, isStuck } = job;
  const numbers = numberFormat(uiLanguage(), {});
  const name = kind === 'reindex' ? t('reindexing') : t('importTitle');
  const key = kind === 'reindex' ? 'reindexProgress' : 'importWritten';
  return (
    <>
      <progress aria-label={name} value={done} max={Math.max(1, total)} />
      <span class="small grow">
        {state === 'stopping'
          ? t('importUndoing')
          : t(key, numbers.format(done), numbers.format(total))}
        {isStuck && <br />}
        {isStuck && t('jobStuck')}
      </span>
      {state === 'running' && (
        <button type="button" class="text-button small" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </>
  );
}

function Ended({ job, jobs }: { readonly job: Job; readonly jobs: JobsModel }) {
  const { id, counts, failure, canUndo } = job;
  return (
    <>
      <span class="small grow">{failure === null ? doneText(counts) : failureText(failure)}</span>
      {canUndo && (
        <button type="button" class="text-button small" onClick={() => void jobs.undo(id)}>
          {t('importUndo')}
        </button>
      )}
      <IconButton icon="close" name={t('jobDismiss')} onPress={() => void jobs.dismiss(id)} />
    </>
  );
}

function doneText(counts: Job['counts']): string {
  const articles = (counts?.articles ?? 0) + (counts?.changed ?? 0);
  return t(
    'importDoneNow',
    tCount('articleCount', articles),
    tCount('annotationCount', counts?.annotations ?? 0),
  );
}
