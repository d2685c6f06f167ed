package io.xiaohao.rehearsal.player;

import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.rehearsal.StageOnly;

/** Those whom every scenario's stage needs: the people, their open tasks, how they do them, and where. */
@StageOnly
record Cast(Players players, TasksInHand tasks, Plays plays, TaskDesk taskDesk, EvidenceStore evidence) {}
