/**
 * Official sheets as PDF: A4, Song and Hei type, title, number, columns, signatures, page x of y.
 */
@Export
@Version("1.0.0")
package org.anlan.print;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
