import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LevelField } from './level-field.tsx';
import { Row } from './row.tsx';
import classes from './rows.module.css';

type Name = 'history' | 'documents' | 'mayWrite' | 'mayUpload' | 'isMentioned';

type Props = {
  /** Of the form they stand in. */
  input: (name: Name, options?: { type: 'checkbox' }) => object;
};

/** What of a project somebody from outside reads, and may do there: of a grant, and of a profile. */
export function GrantRightsFields({ input }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <LevelField of="history" label={t('rights.history')} {...input('history')} />
      <LevelField of="documents" label={t('rights.documents')} {...input('documents')} />
      <Row label={t('rights.mayAlso')}>
        <div className={classes.ticks}>
          <Checkbox label={t('rights.write')} {...input('mayWrite', { type: 'checkbox' })} />
          <Checkbox label={t('rights.upload')} description={t('rights.uploadNote')} {...input('mayUpload', { type: 'checkbox' })} />
          <Checkbox label={t('rights.mentioned')} description={t('rights.mentionedNote')} {...input('isMentioned', { type: 'checkbox' })} />
        </div>
      </Row>
    </>
  );
}
