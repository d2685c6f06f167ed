package io.xiaohao.demo;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.Issues;
import io.xiaohao.issue.PictureReview;
import io.xiaohao.issue.ReviewedPicture;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's player on the tests' product, which plays none itself. */
final class PlayedDemo implements AutoCloseable {

    private static final List<String> PLAYERS = List.of(
            "io.xiaohao.rehearsal.player.DueJobs",
            "io.xiaohao.rehearsal.player.DueTimers",
            "io.xiaohao.rehearsal.player.Players",
            "io.xiaohao.rehearsal.player.TasksInHand",
            "io.xiaohao.demo.DemoPeople",
            "io.xiaohao.demo.DemoRechecks",
            "io.xiaohao.demo.DemoPlayer");

    private final ApplicationContext product;
    private final AnnotationConfigApplicationContext stage = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transactions;

    PlayedDemo(ApplicationContext product) {
        this.product = product;
        this.transactions = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
        stage.setParent(product);
        stage.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("played", Map.of("xiaohao.demo.play", "true")));
        PLAYERS.forEach(type -> stage.registerBeanDefinition(
                type, BeanDefinitionBuilder.genericBeanDefinition(type).getBeanDefinition()));
        stage.refresh();
    }

    DemoPlayer player() {
        return stage.getBean(DemoPlayer.class);
    }

    Issue issue(String government, String number) {
        return transactions.execute(
                status -> product.getBean(Issues.class).find(government, number).orElseThrow());
    }

    List<IssueAct> acts(Issue issue) {
        return transactions.execute(status -> product.getBean(IssueLedger.class).history(issue).stream()
                .map(line -> line.act())
                .toList());
    }

    List<ReviewedPicture> pictures(Issue issue) {
        return transactions.execute(
                status -> product.getBean(PictureReview.class).pictures(issue, true));
    }

    @Override
    public void close() {
        stage.close();
    }
}
