package org.anlan.core.internal.web;

import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsMediaType;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** JSON bodies, in and out, in the contract's wire form. */
@Component(
    service = {MessageBodyReader.class, MessageBodyWriter.class},
    scope = ServiceScope.PROTOTYPE)
@JaxrsExtension
@JaxrsName("anlan-json")
@JaxrsMediaType(MediaType.APPLICATION_JSON)
@JaxrsApplicationSelect(ApiApplication.OURS)
@Consumes({MediaType.APPLICATION_JSON, "application/geo+json"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA, "application/geo+json"})
public final class JsonWire implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** What JAX-RS reads and writes as it is. */
  private static final List<Class<?>> PLAIN =
      List.of(
          byte[].class,
          InputStream.class,
          CharSequence.class,
          StreamingOutput.class,
          java.io.Reader.class,
          java.io.File.class,
          Response.class);

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isOurs(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    JavaType wanted = Json.mapper().constructType(generic == null ? type : generic);
    byte[] body = in.readAllBytes();
    return Json.read(utf8(body, media.getParameters().get(MediaType.CHARSET_PARAMETER)), wanted);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isOurs(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.write(value));
  }

  /** The body as UTF-8, in which it mostly is already; a body in another charset must say so. */
  static byte[] utf8(byte[] body, String charset) {
    if (charset == null || charset.equalsIgnoreCase("utf-8")) {
      return body;
    }
    try {
      return Charset.forName(charset)
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Unsupported("charset=" + charset);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return PLAIN.stream().noneMatch(plain -> plain.isAssignableFrom(type));
  }
}
