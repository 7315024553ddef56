package org.anlan.core.internal.web;

import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream's line over an asynchronous servlet request. */
final class AsyncLine implements Reader.Line, WriteListener, AsyncListener {
  private static final Logger LOG = LoggerFactory.getLogger(AsyncLine.class);
  private final AsyncContext context;
  private final ServletOutputStream out;
  private boolean flushDue;
  private boolean closed;
  private volatile Reader reader;

  AsyncLine(AsyncContext context) throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
  }

  /** From now on the container says when the line takes something. */
  void begin(Reader forWhom) {
    reader = forWhom;
    context.addListener(this);
    out.setWriteListener(this);
  }

  @Override
  public synchronized boolean isReady() {
    if (closed || !out.isReady()) {
      return false;
    }
    return !flushDue || flushed();
  }

  @Override
  public synchronized void send(byte[] bytes) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    out.write(bytes);
    flushDue = true;
    if (out.isReady()) {
      flushed();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      context.complete();
    } catch (IllegalStateException e) {
      LOG.trace("The stream had ended already", e);
    }
  }

  @Override
  public void onWritePossible() {
    reader.enqueue();
  }

  @Override
  public void onError(Throwable failure) {
    LOG.debug("A stream broke", failure);
    reader.close();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    synchronized (this) {
      closed = true;
    }
    reader.close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    reader.close();
  }

  @Override
  public void onError(AsyncEvent event) {
    reader.close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // A stream is started once.
  }

  private boolean flushed() {
    try {
      out.flush();
      flushDue = false;
      return out.isReady();
    } catch (IOException e) {
      closed = true;
      reader.close();
      return false;
    }
  }
}
