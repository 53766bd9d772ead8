using System.Diagnostics;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>Half a year of a busy newsroom rehearsed by another way.</summary>
public sealed class RehearsalBench
{
    private const int Articles = 1_000, Rounds = 20;

    [Fact(Explicit = true)]
    public async Task Rehearsing_six_months_of_a_busy_newsroom()
    {
        await using var newsroom = await OpenAsync();
        await FillAsync(newsroom);
        WorkflowStep[] drawn = [Ways.Assistants(new WorkflowMove("board")), Ways.Board(Ways.Last with { Votes = Ways.Votes(2), AfterEdit = AfterEdit.ThisStep })];
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var report = (await newsroom.Get<RehearsalDesk>().RunAsync(newsroom.Administrator, StandardWorkflow.Line, new("Vẽ", drawn), null, null, Stop)).Value!;
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal((Articles, 0), (report.Reviews, report.Same));
        }
        Figures.Keep($"Rehearsal of {Articles} reviews with {Articles * 8} acts", times);
    }

    // Straight into the tables: only what the ledger tells of the moves is read.
    private static async Task FillAsync(TestNewsroom newsroom)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var db = write.Db;
        var (edition, heading, now, seq) = (db.Workflows.Single().Id, db.ReportHeadings.Single().Id, newsroom.Clock.GetUtcNow().UtcDateTime, 0L);
        for (var i = 1; i <= Articles; i++)
        {
            var begun = now.AddDays(-170.0 * i / Articles);
            db.Articles.Add(new()
            {
                Id = i,
                UnitId = newsroom.Culture,
                CreatedById = newsroom.Author,
                CreatedAt = begun,
                Title = $"Bài {i}",
                CategoryId = newsroom.News,
                ReportHeadingId = heading,
                State = ArticleState.Published,
                StateSince = begun,
                Bylines = { new Byline { Name = "Bằng Lăng", MemberId = newsroom.Author } },
            });
            db.Reviews.Add(new() { ArticleId = i, WorkflowId = edition, OpenedAt = begun, ClosedAt = begun.AddDays(7) });
            var acts = new (ActKind Kind, int By, string Standing)[]
            {
                (ActKind.Submitted, newsroom.Author, "Waiting:assistants"), (ActKind.Returned, newsroom.Assistant, "Returned"), (ActKind.Submitted, newsroom.Author, "Waiting:assistants"),
                (ActKind.Approved, newsroom.Assistant, "Waiting:board"), (ActKind.Returned, newsroom.BoardMember, "Waiting:assistants"), (ActKind.Approved, newsroom.Assistant, "Waiting:board"),
                (ActKind.Approved, newsroom.BoardMember, "Waiting:chair"), (ActKind.Approved, newsroom.Chair, "Approved"),
            };
            foreach (var (act, place) in acts.Select((a, p) => (a, p)))
            {
                db.ArticleEvents.Add(new()
                {
                    Seq = ++seq,
                    At = begun.AddDays(place),
                    Kind = act.Kind,
                    ArticleId = i,
                    ActorId = act.By,
                    Standing = act.Standing,
                    Detail = act.Kind == ActKind.Submitted ? "{}" : """{"from":"board"}""",
                    PreviousHash = "",
                    Hash = $"{seq}",
                });
            }
        }
        await write.CommitAsync(Stop);
    }
}
