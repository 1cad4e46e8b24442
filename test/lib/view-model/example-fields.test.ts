import { expect, it } from 'vitest';
import { renderTemplate, STARTING_TEMPLATE } from '@/lib/export/render-template';
import { exampleFields } from '@/lib/view-model/example-fields';

it('has what the starting template names', async () => {
  const made = await renderTemplate(
    STARTING_TEMPLATE,
    exampleFields((key) => key),
  );
  if (!made.ok) throw new Error(made.failure.code);
  for (const said of ['exampleHeadline', 'exampleTag', '> exampleText', 'exampleComment'])
    expect(made.value).toContain(said);
});
