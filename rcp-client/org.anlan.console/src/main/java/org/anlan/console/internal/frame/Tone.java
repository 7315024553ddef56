package org.anlan.console.internal.frame;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Two notes, one after the other. */
final class Tone {
  private static final float RATE = 22_050f;
  private static final double SECONDS = 0.25;
  private static final double[] NOTES = {880, 659};

  /**
   * Plays them; whether this machine can.
   *
   * @param volume from 0 to 100
   */
  boolean play(int volume) {
    AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      for (double note : NOTES) {
        byte[] wave = wave(note, volume / 100.0);
        line.write(wave, 0, wave.length);
      }
      line.drain();
      return true;
    } catch (LineUnavailableException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] wave(double note, double volume) {
    byte[] wave = new byte[(int) (RATE * SECONDS)];
    for (int i = 0; i < wave.length; i++) {
      double fade = 1 - (double) i / wave.length;
      wave[i] = (byte) (Math.sin(2 * Math.PI * note * i / RATE) * 127 * volume * fade);
    }
    return wave;
  }
}
