import {
  IconFile,
  IconFileDescription,
  IconFileMusic,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconMovie,
  IconPhoto,
  IconPresentation,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Document } from '../api/shapes.ts';

const byType: [RegExp, TablerIcon][] = [
  [/^application\/pdf$/, IconFileTypePdf],
  [/^image\//, IconPhoto],
  [/^video\//, IconMovie],
  [/^audio\//, IconFileMusic],
  [/spreadsheet|ms-excel/, IconFileSpreadsheet],
  [/presentation|ms-powerpoint/, IconPresentation],
  [/wordprocessing|msword|opendocument\.text|rtf$/, IconFileDescription],
];

/** Where the bytes say less than the name does. */
const byEnding: [RegExp, TablerIcon][] = [
  [/\.(xlsx?|xlsm|ods|numbers|csv|tsv)$/i, IconFileSpreadsheet],
  [/\.(pptx?|odp|key)$/i, IconPresentation],
  [/\.(docx?|odt|rtf|pages)$/i, IconFileDescription],
  [/\.(txt|md|log|json|xml|ya?ml|html?)$/i, IconFileText],
  [/\.(zip|7z|rar|tar|gz|tgz|bz2|xz)$/i, IconFileZip],
  [/\.(eml|msg)$/i, IconMail],
  [/\.(svg|heic|dwg|dxf)$/i, IconPhoto],
];

export function signOf({ type, name }: Pick<Document, 'type' | 'name'>): TablerIcon {
  return byType.find(([it]) => it.test(type))?.[1] ?? byEnding.find(([it]) => it.test(name))?.[1] ?? IconFile;
}
