import { Button, Menu, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconArrowsSort, IconColumns3, IconLayoutKanban, IconLayoutList, IconPlus, IconSelect, IconStack } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenProject } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import layout from '../parts/parts.module.css';
import { useSelection } from '../parts/selection.tsx';
import { ToolButton } from '../parts/tool-button.tsx';
import { FilterMenu } from './filter-menu.tsx';
import classes from './tasks.module.css';
import type { View } from './use-view.ts';
import { type Column, columns, groups, sorts, writeColumns } from './view.ts';

type Props = { project: OpenProject; view: View; add: () => void };

/** What the list is narrowed to, how it is grouped and sorted, what it shows; and the way to the board. */
export const ViewTools = memo(function ViewTools({ project, view, add }: Props) {
  const { t } = useTranslation();
  const list = view.view !== 'board';
  return (
    <div className={`${layout.tools} ${classes.tools}`}>
      <FilterMenu view={view} />
      {list && (
        <Choice
          words={t('tasks.groupBy')}
          icon={<IconStack size={16} stroke={1.75} />}
          options={groups.map((group) => [group, t(`tasks.groups.${group}`)])}
          value={view.group}
          onChange={(group) => view.change({ group })}
        />
      )}
      <Choice
        words={t('tasks.sortBy')}
        icon={<IconArrowsSort size={16} stroke={1.75} />}
        options={sorts.map((sort) => [sort, t(`tasks.sorts.${sort}`)])}
        value={view.sort}
        onChange={(sort) => view.change({ sort })}
      />
      {list && <ColumnsMenu view={view} />}
      <span className={classes.toolsEnd}>
        <SegmentedControl
          fullWidth={false}
          aria-label={t('tasks.view')}
          value={list ? 'list' : 'board'}
          onChange={(chosen) => view.change({ view: chosen === 'board' ? 'board' : undefined })}
          data={[
            { value: 'list', label: <Sign words={t('tasks.views.list')} icon={<IconLayoutList size={16} stroke={1.75} />} /> },
            { value: 'board', label: <Sign words={t('tasks.views.board')} icon={<IconLayoutKanban size={16} stroke={1.75} />} /> },
          ]}
        />
        {project.may.addTask && (
          <Button size="xs" className="icon-on-phone" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
            <span className="words">{t('tasks.add')}</span>
          </Button>
        )}
      </span>
    </div>
  );
});

function Sign({ words, icon }: { words: string; icon: ReactNode }) {
  return (
    <span className={classes.sign} title={words}>
      {icon}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

type ChoiceProps = {
  words: string;
  icon: ReactNode;
  options: [value: string, words: string][];
  value: string;
  onChange: (value: string) => void;
};

function Choice({ words, icon, options, value, onChange }: ChoiceProps) {
  const chosen = options.find(([option]) => option === value)?.[1];
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ToolButton icon={icon}>
          {words} {chosen}
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={onChange}>
          {options.map(([option, optionWords]) => (
            <Menu.RadioItem key={option} value={option} closeMenuOnClick>
              {optionWords}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function ColumnsMenu({ view }: { view: View }) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  const selection = useSelection();
  const offered = columns.filter((column) => column !== 'outside' || marks);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ToolButton icon={<IconColumns3 size={16} stroke={1.75} />}>{t('tasks.columns')}</ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={view.columns} onChange={(chosen) => view.change({ columns: writeColumns(chosen as Column[]) })}>
          {offered.map((column) => (
            <Menu.CheckboxItem key={column} value={column}>
              {t(`tasks.columnNames.${column}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
        {selection && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconSelect size={16} stroke={1.75} />} onClick={selection.choose}>
              {t('tasks.selectSeveral')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
