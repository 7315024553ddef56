package org.anlan.testbase;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * The runtime's {@code JpaTemplate} as far as Anlan uses it: an entity manager a call, in the
 * running transaction.
 */
final class TestTemplate implements JpaTemplate {
  private final EntityManagerFactory factory;
  private final TransactionManager manager;

  TestTemplate(EntityManagerFactory factory, TransactionManager manager) {
    this.factory = factory;
    this.manager = manager;
  }

  @Override
  public <R> R txExpr(TransactionType type, EmFunction<R> code) {
    boolean active = active();
    if (type != TransactionType.Supports && !active) {
      throw new IllegalStateException("needs a running transaction; begin it by Transactions");
    }
    EntityManager em = factory.createEntityManager();
    try {
      if (active) {
        em.joinTransaction();
      }
      return code.apply(em);
    } finally {
      em.close();
    }
  }

  @Override
  public <R> R txExpr(EmFunction<R> code) {
    return txExpr(TransactionType.Required, code);
  }

  @Override
  public void tx(TransactionType type, EmConsumer code) {
    txExpr(
        type,
        em -> {
          code.accept(em);
          return null;
        });
  }

  @Override
  public void tx(EmConsumer code) {
    tx(TransactionType.Required, code);
  }

  private boolean active() {
    try {
      return manager.getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
