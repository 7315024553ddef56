package org.anlan.api.incidents;

/** The four classes of incidents (GB/T 35561-2017). */
public enum IncidentClass {
  /** 自然灾害. */
  NATURAL_DISASTER,
  /** 事故灾难. */
  ACCIDENT,
  /** 公共卫生. */
  PUBLIC_HEALTH,
  /** 社会安全. */
  SOCIAL_SECURITY
}
