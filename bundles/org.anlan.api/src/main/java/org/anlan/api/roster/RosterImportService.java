package org.anlan.api.roster;

import org.anlan.api.Invalid;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Units, people and positions from a table. Columns by their heading, Chinese or English, in any
 * order: 机构 unit, 机构类型 kind, 上级机构 parent, 代码 code, 机构电话 unitPhone, 姓名 name, 电话 phones (separated by
 * 、 ; or ,), 岗位 position, 备注 note. All rows or none are written.
 */
@ProviderType
public interface RosterImportService {
  /**
   * Reads a table and tells every row's fate.
   *
   * @param file CSV (UTF-8 or GB18030, recognised) or XLSX (the first sheet), recognised by its
   *     content
   * @param dryRun only tells, writes nothing
   * @throws Invalid if the file isn't such a table at all
   */
  ImportReport load(byte[] file, boolean dryRun);
}
