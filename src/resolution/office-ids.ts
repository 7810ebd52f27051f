/** Whether an office's id is that of a department: `office/OFFICE/DEPARTMENT`. */
export function isDepartment(id: string): boolean {
  return id.split('/').length > 2
}

/** The id of the office that an id belongs to: `office/OFFICE` of `office/OFFICE/DEPARTMENT`. */
export function houseOf(id: string): string {
  return id.split('/').slice(0, 2).join('/')
}

/** A name that means another office in another document: 省地方志办, 市政府, 本办, 我馆, 各区县, 有关部门. */
export function isRelative(name: string): boolean {
  return /^(?:[省市县区州盟旗](?!\p{Script=Han}{1,3}[省市县区州盟旗])|本|我|该|各|有关|相关|其他|全[省市县区])/u.test(
    name,
  )
}
