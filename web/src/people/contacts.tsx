import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconAddressBook, IconPlus, IconSearch } from '@tabler/icons-react';
import { Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/empty.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import layout from '../parts/parts.module.css';
import { AddContact } from './add-contact.tsx';
import { ContactBranch } from './contact-branch.tsx';
import classes from './people.module.css';

export function ContactsPage() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [adding, { open, close }] = useDisclosure();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { personId } = useParams({ strict: false });
  return (
    <Page
      title={t('people.contacts')}
      actions={
        may.addContact && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
            {t('people.addContact')}
          </Button>
        )
      }
      beside={personId && <Outlet />}
    >
      <div className={layout.tools}>
        <TextInput
          className={layout.search}
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div className={`${classes.cells} ${classes.head}`} aria-hidden="true">
        <span style={{ paddingLeft: 30 }}>{t('people.name')}</span>
        <span>{t('people.access')}</span>
        <span className={classes.end}>{t('people.lastUsed')}</span>
      </div>
      <div className={classes.list}>
        <ContactBranch
          query={text ? { text } : { parent: 'none' }}
          level={0}
          chosen={personId}
          empty={
            text ? (
              <Empty icon={IconSearch} title={t('people.nobodyFound')} next={t('people.nobodyFoundNext')} />
            ) : (
              <Empty icon={IconAddressBook} title={t('people.noContacts')} next={t('people.noContactsNext')}>
                {may.addContact && <Button onClick={open}>{t('people.addContact')}</Button>}
              </Empty>
            )
          }
        />
      </div>
      <AddContact opened={adding} close={close} />
    </Page>
  );
}
