import type { Plugin } from 'vite'

/**
 * React Aria carries the few sentences it says in thirty languages, none of them Vietnamese. This leaves
 * English and puts Vietnamese beside it; what is not here is said in English.
 */
export function ariaWords(): Plugin {
  return {
    name: 'thang:aria-words',
    transform: {
      filter: { id: /node_modules\/react-(?:aria|stately|aria-components)\/.*intlStrings\.mjs$/ },
      handler(code) {
        const english = /from "([^"]*\/en-US\.mjs)"/.exec(code)?.[1]
        const noun = english?.split('/').at(-2)
        if (english === undefined || noun === undefined) return undefined
        return {
          code: `import english from ${JSON.stringify(english)}
export default { 'en-US': english, 'vi-VN': { ...english, ...${vietnamese[noun] ?? '{}'} } }`,
          map: null,
        }
      },
    },
  }
}

/** As source, since some are functions of what they speak of. */
const vietnamese: Readonly<Record<string, string>> = {
  combobox: `{
    buttonLabel: 'Mở danh sách',
    listboxLabel: 'Các lựa chọn',
    countAnnouncement: (args) => 'Có ' + args.optionCount + ' lựa chọn.',
    focusAnnouncement: (args) =>
      (args.isGroupChange ? 'Vào nhóm ' + args.groupTitle + '. ' : '') + args.optionText +
      (args.isSelected ? ', đã chọn' : ''),
    selectedAnnouncement: (args) => args.optionText + ', đã chọn',
  }`,
  overlays: `{ dismiss: 'Đóng' }`,
  menu: `{ longPressMessage: 'Nhấn giữ, hoặc Alt + mũi tên xuống, để mở danh sách' }`,
}
