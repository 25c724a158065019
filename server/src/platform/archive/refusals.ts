import { StartFailure } from '../startFailure.ts'

export function archiveExists(path: string): StartFailure {
  return new StartFailure(
    `Đã có tệp ${path}. Hãy chọn tên khác.`,
    `The file ${path} is there already. Choose another name.`,
  )
}

export function noArchive(path: string): StartFailure {
  return new StartFailure(`Không có tệp ${path}.`, `There is no file ${path}.`)
}

/** `why` names the place for whoever looks into it. */
export function damagedArchive(why: string): StartFailure {
  return new StartFailure(
    `Tệp xuất bị hỏng hoặc không đầy đủ (${why}). Chưa có gì thay đổi; hãy lấy lại tệp hoặc xuất lại.`,
    `The archive is damaged or not whole (${why}). Nothing was changed; fetch the file again or export anew.`,
  )
}

export function otherFormat(format: unknown): StartFailure {
  return new StartFailure(
    `Tệp xuất có dạng ${String(format)}, chương trình này không đọc được. Hãy dùng phiên bản Thang đã tạo ra nó.`,
    `The archive has format ${String(format)}, which this program does not read. Use the release of Thang that made it.`,
  )
}

export function otherMigrations(program: string, own: string): StartFailure {
  return new StartFailure(
    `Tệp xuất từ phiên bản ${program} có cấu trúc dữ liệu khác phiên bản này (${own}). Hãy nhập bằng đúng phiên bản ${program}, rồi nâng cấp.`,
    `The archive of release ${program} has another structure than this one (${own}). Import it with release ${program}, then upgrade.`,
  )
}

export function databaseNotCurrent(): StartFailure {
  return new StartFailure(
    'Cơ sở dữ liệu chưa ở bản của chương trình này. Hãy chạy «thang migrate», rồi xuất lại.',
    'The database is not at the version of this program. Run “thang migrate”, then export again.',
  )
}

export function nothingToExport(dataDirectory: string): StartFailure {
  return new StartFailure(
    `Chưa có gì để xuất ở ${dataDirectory}. Hãy kiểm tra THANG_DATA và DATABASE_URL.`,
    `There is nothing to export in ${dataDirectory}. Check THANG_DATA and DATABASE_URL.`,
  )
}

export function keysMissing(dataDirectory: string): StartFailure {
  return new StartFailure(
    `Không có khóa của hệ thống ở ${dataDirectory}/keys. Hãy xuất trên máy đang chạy Thang, với cùng THANG_DATA.`,
    `The installation's keys are not in ${dataDirectory}/keys. Export on the machine that runs Thang, with the same THANG_DATA.`,
  )
}

export function fileChanged(path: string): StartFailure {
  return new StartFailure(
    `Tệp ${path} thay đổi trong lúc xuất. Hãy xuất lại.`,
    `The file ${path} changed during the export. Export again.`,
  )
}

export function targetInUse(what: string): StartFailure {
  return new StartFailure(
    `Nơi nhập đã có dữ liệu (${what}). Chỉ nhập vào một hệ thống mới: hãy chọn THANG_DATA hoặc cơ sở dữ liệu trống.`,
    `The target holds data already (${what}). Import only into a new installation: choose an empty THANG_DATA or database.`,
  )
}

export function targetServing(): StartFailure {
  return new StartFailure(
    'Thang đang chạy trên cơ sở dữ liệu này. Hãy dừng nó, rồi nhập lại.',
    'Thang is running on this database. Stop it, then import again.',
  )
}
