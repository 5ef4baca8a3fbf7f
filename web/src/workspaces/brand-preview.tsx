import { useTranslation } from 'react-i18next';
import { accentsOf } from '../../../contract/src/brand.ts';
import { accentVariables } from '../frame/branded.tsx';
import classes from './brand.module.css';

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** How buttons and links will look, by day and by night, before anybody else sees it. */
export function BrandPreview({ colour }: { colour: string }) {
  const { t } = useTranslation();
  const accents = accentsOf(isColour(colour) ? colour : '#0B686F');
  return (
    <div>
      <p className={classes.title}>{t('workspaces.preview')}</p>
      <div className={classes.preview}>
        {(['light', 'dark'] as const).map((scheme) => (
          <div key={scheme} className={classes.sheet} data-scheme={scheme} style={accentVariables(accents[scheme])}>
            <span className={classes.fill}>{t('workspaces.previewButton')}</span>
            <span className={classes.link}>{t('workspaces.previewLink')}</span>
            <span className={classes.chosen}>{t('workspaces.previewRow')}</span>
          </div>
        ))}
      </div>
      {accents.inkInstead && <p className={classes.note}>{t('workspaces.inkInstead')}</p>}
      {!accents.inkInstead && isColour(colour) && accents.light.fill !== colour.toUpperCase() && (
        <p className={classes.note}>{t('workspaces.darkened')}</p>
      )}
    </div>
  );
}
