import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAddressBook, IconFileImport, IconList, IconPlus, IconSearch, IconSitemap, IconTrash } from '@tabler/icons-react';
import { Link, Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/empty.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { FieldFilterMenu } from '../parts/field-filters.tsx';
import layout from '../parts/parts.module.css';
import { SearchField } from '../parts/search-field.tsx';
import { AddContact } from './add-contact.tsx';
import { ContactList } from './contact-list.tsx';
import { ContactTree } from './contact-tree.tsx';
import classes from './people.module.css';
import { type ContactView, contactView } from './view.ts';

/** As tree, or as a list; whoever is searched for is listed with their way through the tree. */
export function ContactsPage() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [adding, { open, close }] = useDisclosure();
  const { personId } = useParams({ strict: false });
  const view = useSearch({ from: '/frame/team/contacts' });
  const navigate = useNavigate();
  const change = (to: Partial<Record<keyof ContactView, unknown>>) =>
    void navigate({ to: '.', search: contactView({ ...view, ...to }), replace: true });
  const asList = view.as === 'list' || view.text !== undefined || view.field !== undefined;
  return (
    <Page
      title={t('people.contacts')}
      actions={
        <>
          {may.removeContact && (
            <Button variant="subtle" leftSection={<IconTrash size={16} stroke={1.75} />} component={Link} to="/people-bin">
              {t('people.bin')}
            </Button>
          )}
          {may.addContact && (
            <>
              <Button component={Link} to="/contacts/import" leftSection={<IconFileImport size={16} stroke={1.75} />}>
                {t('people.import')}
              </Button>
              <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
                {t('people.addContact')}
              </Button>
            </>
          )}
        </>
      }
      beside={personId && <Outlet />}
    >
      <div className={layout.tools}>
        <SearchField words={t('people.find')} text={view.text} search={(text) => change({ text })} />
        <FieldFilterMenu of="contacts" filter={view.field} change={(field) => change({ field })} />
        <span className={classes.space} />
        <SegmentedControl
          aria-label={t('people.as')}
          className={classes.as}
          value={asList ? 'list' : 'tree'}
          onChange={(as) => change({ as, ...(as === 'tree' && { text: undefined, field: undefined }) })}
          data={[
            { value: 'tree', label: <ViewSign icon={<IconSitemap size={16} stroke={1.75} />} words={t('people.tree')} /> },
            { value: 'list', label: <ViewSign icon={<IconList size={16} stroke={1.75} />} words={t('people.list')} /> },
          ]}
        />
      </div>
      {asList ? (
        <ContactList
          text={view.text}
          field={view.field}
          chosen={personId}
          empty={<Empty icon={IconSearch} title={t('people.nobodyFound')} next={t('people.nobodyFoundNext')} />}
        />
      ) : (
        <ContactTree
          chosen={personId}
          empty={
            <Empty icon={IconAddressBook} title={t('people.noContacts')} next={t('people.noContactsNext')}>
              {may.addContact && <Button onClick={open}>{t('people.addContact')}</Button>}
              {may.addContact && (
                <Button component={Link} to="/contacts/import">
                  {t('people.import')}
                </Button>
              )}
            </Empty>
          }
        />
      )}
      <AddContact opened={adding} close={close} />
    </Page>
  );
}

function ViewSign({ icon, words }: { icon: React.ReactNode; words: string }) {
  return (
    <span className={classes.view} title={words}>
      {icon}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
