import { Button, FileButton, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Workspace } from '../api/shapes.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './brand.module.css';

/** Chosen, it is there at once: a picture is judged by looking at it. */
export function LogoField({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const set = api.useMutation('put', '/api/workspace/logo', besideField);
  const remove = api.useMutation('delete', '/api/workspace/logo', besideField);
  const { logo } = workspace.brand;
  const error = set.error ?? remove.error;
  const choose = async (file: File | null) => {
    if (!file) return;
    remove.reset();
    set.mutate({ body: { image: await base64Of(file) } });
  };
  return (
    <Input.Wrapper mt={20} label={t('workspaces.logo')} labelElement="div" description={t('workspaces.logoNote')}>
      <div className={classes.logo} style={{ marginTop: 8 }}>
        {logo && <img src={logo} alt={t('workspaces.logo')} className={classes.picture} />}
        <FileButton onChange={choose} accept="image/png,image/jpeg,image/webp" inputProps={{ 'aria-label': t('workspaces.chooseLogo') }}>
          {(props) => (
            <Button {...props} loading={set.isPending}>
              {t(logo ? 'workspaces.otherLogo' : 'workspaces.chooseLogo')}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({})}>
            {t('workspaces.removeLogo')}
          </Button>
        )}
      </div>
      {error && (
        <div style={{ marginTop: 8 }}>
          <ProblemNote problem={asProblem(error, unreachable)} fields={['image']} />
        </div>
      )}
    </Input.Wrapper>
  );
}

/** The bytes, in the letters that JSON can carry. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
