package org.anlan.console.core.quick;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How a name can be typed without Chinese input: its pinyin and the initials of it, lower case,
 * without tones.
 *
 * @param full as in {@code zhangwei}
 * @param initials as in {@code zw}
 */
public record Reading(String full, String initials) {
  private static final HanyuPinyinOutputFormat PLAIN = plain();

  /** How this name reads; letters and digits stand for themselves. */
  public static Reading of(String name) {
    StringBuilder full = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < name.length(); i++) {
      char sign = name.charAt(i);
      String sound = sound(sign);
      if (!sound.isEmpty()) {
        full.append(sound);
        initials.append(sound.charAt(0));
        begins = true;
      } else if (Character.isLetterOrDigit(sign)) {
        String plain = String.valueOf(sign).toLowerCase(Locale.ROOT);
        full.append(plain);
        if (begins || Character.isDigit(sign)) {
          initials.append(plain);
        }
        begins = false;
      } else {
        begins = true;
      }
    }
    return new Reading(full.toString(), initials.toString());
  }

  private static String sound(char sign) {
    if (sign < 0x2E80) {
      return "";
    }
    try {
      String[] sounds = PinyinHelper.toHanyuPinyinStringArray(sign, PLAIN);
      return sounds == null || sounds.length == 0 ? "" : sounds[0];
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException(e);
    }
  }

  private static HanyuPinyinOutputFormat plain() {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }
}
