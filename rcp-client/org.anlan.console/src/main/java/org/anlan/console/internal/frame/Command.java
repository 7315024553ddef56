package org.anlan.console.internal.frame;

import org.anlan.console.internal.text.Words;

/** What can be done from anywhere by a key. */
enum Command {
  QUICK_ENTRY("M1+L"),
  SEARCH("M1+K"),
  ACKNOWLEDGE("M1+G"),
  KEY_MAP("F1"),
  PRINT("M1+P"),
  REFRESH("F5"),
  PREFERENCES("M1+M3+P"),
  SIGN_OUT("M1+M3+O"),
  ABOUT(""),
  QUIT("M1+Q");

  /** How many workspaces have a key of their own. */
  static final int WORKSPACES = 10;

  private static final String PREFIX = "org.anlan.console.command.";

  private final String keys;

  Command(String keys) {
    this.keys = keys;
  }

  /** The key of the workspace at a place from 1; the tenth has 0, as keyboards have. */
  static String workspaceKeys(int place) {
    return "M1+" + place % 10;
  }

  /** The identity of the command that goes to the workspace at a place from 1. */
  static String workspaceId(int place) {
    return PREFIX + "workspace." + place;
  }

  /** Its identity in the model. */
  String id() {
    return PREFIX + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Its keys as e4 writes them; empty if it has none. */
  String keys() {
    return keys;
  }

  /** Its keys as people read them. */
  static String readable(String keys) {
    return keys.replace("M1", "Ctrl").replace("M3", "Alt");
  }

  /** What it is called. */
  String title() {
    return Words.of("command", this);
  }
}
