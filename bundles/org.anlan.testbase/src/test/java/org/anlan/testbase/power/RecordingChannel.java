package org.anlan.testbase.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.anlan.testbase.power.ForgetfulDisk.Survivor;
import org.h2.store.fs.FileBase;

/** Tells the survivor of a file what is written and forced. */
final class RecordingChannel extends FileBase {
  private final java.nio.channels.FileChannel file;
  private final Survivor survivor;
  private final Object power;

  RecordingChannel(java.nio.channels.FileChannel file, Survivor survivor, Object power) {
    this.file = file;
    this.survivor = survivor;
    this.power = power;
  }

  @Override
  public int write(ByteBuffer data) throws IOException {
    return write(data, file.position(), true);
  }

  @Override
  public int write(ByteBuffer data, long position) throws IOException {
    return write(data, position, false);
  }

  @Override
  public java.nio.channels.FileChannel truncate(long size) throws IOException {
    synchronized (power) {
      file.truncate(size);
      survivor.truncated(size);
    }
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    synchronized (power) {
      survivor.forced();
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return file.read(into);
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    return file.read(into, position);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public java.nio.channels.FileChannel position(long newPosition) throws IOException {
    file.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  private int write(ByteBuffer data, long position, boolean move) throws IOException {
    synchronized (power) {
      ByteBuffer copy = data.duplicate();
      int count = move ? file.write(data) : file.write(data, position);
      copy.limit(copy.position() + count);
      survivor.wrote(position, copy);
      return count;
    }
  }
}
