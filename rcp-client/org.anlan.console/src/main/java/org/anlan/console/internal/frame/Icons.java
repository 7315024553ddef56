package org.anlan.console.internal.frame;

import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The console's pictures. */
public final class Icons {
  private Icons() {}

  /** Where one of our pictures is. */
  public static URL url(String name) {
    return Objects.requireNonNull(Icons.class.getResource("/icons/" + name), name);
  }

  /** A picture that lives as long as the control. */
  public static Image image(Control owner, URL url) {
    return new LocalResourceManager(JFaceResources.getResources(), owner)
        .create(ImageDescriptor.createFromURL(url));
  }

  /** The window's icon in its sizes. */
  static Image[] window(Control owner) {
    return Stream.of("anlan16.png", "anlan32.png", "anlan48.png", "anlan128.png")
        .map(name -> image(owner, url(name)))
        .toArray(Image[]::new);
  }
}
