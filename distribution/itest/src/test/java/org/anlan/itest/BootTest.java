package org.anlan.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The assembly as a district unpacks it: it boots, answers, and has nothing to complain about. */
@ExtendWith(SharedServer.class)
class BootTest {
  @Test
  void answers(AnlanServer server) {
    assertThat(server.get("/api/v1/health").statusCode()).isEqualTo(200);
  }

  @Test
  void logsNoError(AnlanServer server) {
    assertThat(server.log())
        .isNotEmpty()
        .noneMatch(line -> line.contains("| ERROR |"))
        .noneMatch(line -> line.contains("Unresolved requirement"))
        .noneMatch(line -> line.contains("Unable to resolve"));
  }

  @Test
  void listensOnTheLoopbackAddressOnly(AnlanServer server) throws IOException {
    for (InetAddress address : addressesOfTheLan()) {
      assertThatThrownBy(() -> new Socket(address, server.port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  private static List<InetAddress> addressesOfTheLan() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }
}
