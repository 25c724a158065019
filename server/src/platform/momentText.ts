import { vietnamDay } from '@thang/engine'
import { dayText } from './dayText.ts'

/** Such as `17:00 ngày 30/11/2026`, in Vietnam; in English `17:00 on 30/11/2026`. */
export function momentText(at: Date, language: 'vi' | 'en' = 'vi'): string {
  const hour = at.toLocaleTimeString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return `${hour} ${language === 'vi' ? 'ngày' : 'on'} ${dayText(vietnamDay(at.getTime()))}`
}
