using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>Carries the plan's acts out one after another, each by the member who does it, through the door it goes through.</summary>
internal sealed partial class SampleLife(IServiceProvider services, MovableClock clock, SamplePlan plan, SampleNames names)
{
    private readonly ArticleDesk articles = services.GetRequiredService<ArticleDesk>();
    private readonly ArticleTexts texts = services.GetRequiredService<ArticleTexts>();
    private readonly Reading reading = services.GetRequiredService<Reading>();
    private readonly ReviewDesk reviews = services.GetRequiredService<ReviewDesk>();
    private readonly PublishingDesk publishing = services.GetRequiredService<PublishingDesk>();
    private readonly SyncRooms rooms = services.GetRequiredService<SyncRooms>();
    private readonly Dictionary<PlannedArticle, Standing> begun = new(ReferenceEqualityComparer.Instance);

    /// <summary>An article's id, and what is on the screens of those who decide on it.</summary>
    private sealed class Standing(int id)
    {
        public int Id => id;

        public Seen? Seen { get; set; }

        /// <summary>Its writer's work on the text, which goes on while others act elsewhere and ends before anybody acts here.</summary>
        public Task Writing { get; set; } = Task.CompletedTask;
    }

    public async Task LiveAsync(Action<double> progress, CancellationToken stop)
    {
        for (var i = 0; i < plan.Acts.Count; i++)
        {
            var (article, act) = plan.Acts[i];
            clock.MoveTo(plan.Hours.At(act.Minute));
            await DoAsync(article, act, stop);
            if (act == article.Acts[^1])
                begun[article].Writing = LeaveAsync(begun[article].Id, begun[article].Writing, stop);
            progress((i + 1.0) / plan.Acts.Count);
        }
        await Task.WhenAll(begun.Values.Select(s => s.Writing));
    }

    private async Task DoAsync(PlannedArticle article, PlannedAct act, CancellationToken stop)
    {
        var by = names.Members[act.By];
        if (act.Kind is ActOfSample.Begin)
        {
            begun[article] = new((await articles.CreateAsync(by, names.Units[article.Unit.Key], stop)).Must());
            return;
        }
        var standing = begun[article];
        var id = standing.Id;
        await standing.Writing;
        switch (act.Kind)
        {
            case ActOfSample.Write:
                standing.Writing = Task.Run(() => texts.WriteAsync(id, by, act.Draft ?? article.Draft, stop), stop);
                standing.Seen = null;
                return;
            case ActOfSample.Describe:
                (await articles.ChangeDetailsAsync(id, by, DetailsOf(article), stop)).Must();
                standing.Seen = null;
                return;
            case ActOfSample.RecordAddress:
                (await publishing.RecordAddressAsync(id, by, AddressOf(article, id), stop)).Must();
                return;
        }
        // A text nobody touched looks to the next decider as it did to the last, one move further.
        var seen = standing.Seen ?? (await reading.SeenAsync(id, by, stop))!;
        (await MoveAsync(id, by, seen, act, stop)).Must();
        standing.Seen = seen with { Revision = seen.Revision + 1 };
    }

    private Task<Outcome> MoveAsync(int id, int by, Seen seen, PlannedAct act, CancellationToken stop) => act.Kind switch
    {
        ActOfSample.Submit => reviews.SubmitAsync(id, by, seen, stop),
        ActOfSample.Recall => reviews.RecallAsync(id, by, seen, stop),
        ActOfSample.Approve => reviews.ApproveAsync(id, by, seen, stop),
        ActOfSample.Return => reviews.ReturnAsync(id, by, seen, act.ToStep, act.Reason, stop),
        ActOfSample.Reject => reviews.RejectAsync(id, by, seen, act.Reason, stop),
        ActOfSample.Reopen => reviews.ReopenAsync(id, by, seen, stop),
        ActOfSample.Publish => publishing.PublishAsync(id, by, seen, stop),
        ActOfSample.Withdraw => publishing.WithdrawAsync(id, by, seen, act.Reason, stop),
        _ => throw new InvalidOperationException($"{act.Kind} is no move."),
    };

    // A finished article's text leaves the engine, which holds what is being worked on and not hundreds of texts.
    private Task LeaveAsync(int id, Task writing, CancellationToken stop) => Task.Run(async () =>
    {
        await writing;
        foreach (var room in rooms.Open.Where(r => r.ArticleId == id))
            await rooms.EvictAsync(room, TimeSpan.Zero, stop);
    }, stop);

    private ArticleDetails DetailsOf(PlannedArticle article) => new()
    {
        Genre = article.Genre,
        CategoryId = names.Categories[article.Category],
        ReportHeadingId = names.Headings[article.Heading],
        Source = article.Source,
        Bylines = article.Bylines.Count > 0
            ? article.Bylines
            : [new(BylineKind.Text, SamplePeople.All.Single(p => p.Key == article.Writer).Name)],
        TopicIds = article.Topic is { } topic ? [names.Topics[topic]] : [],
    };

    private static string AddressOf(PlannedArticle article, int id) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://trang-mau.phuoclong.example/vi/news/{Gaps().Replace(Folded.Of(article.Category), "-")}/{Gaps().Replace(Folded.Of(article.Draft.Title), "-").Trim('-')}-{id}.html");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Gaps();
}
