using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Which act tells whom what: one line each. Whoever did it is never told; <see cref="NoticeWriter"/> sees to that.</summary>
internal static class NoticeRules
{
    private static readonly Dictionary<ActKind, Func<ActInHand, Task<IReadOnlyList<Notice>>>> rules = new()
    {
        [ActKind.Submitted] = act => act.NextDeskAsync(),
        // Another category can mean other people at the same step.
        [ActKind.DetailsChanged] = act => act.NextDeskAsync(),
        [ActKind.Approved] = async act => act.IsWaiting ? await act.NextDeskAsync() : act.Authors(NoticeKind.Cleared),
        [ActKind.Returned] = async act => act.IsWaiting ? await act.NextDeskAsync() : act.Authors(NoticeKind.Returned),
        [ActKind.PassedOn] = act => act.NextDeskAsync(),
        [ActKind.BegunAnew] = act => act.NextDeskAsync(),
        // Another edition can mean another step, and other people at the same one.
        [ActKind.ReviewMoved] = act => act.NextDeskAsync(),
        [ActKind.Rejected] = act => Task.FromResult(act.Authors(NoticeKind.Rejected)),
        [ActKind.Postponed] = act => Task.FromResult(act.Authors(NoticeKind.Postponed)),
        [ActKind.Published] = act => Task.FromResult(act.Authors(NoticeKind.Published)),
        [ActKind.WithdrawalAllowed] = act => act.AssistantsAsync(NoticeKind.WithdrawalAllowed),
        [ActKind.Withdrawn] = act => Task.FromResult(act.Authors(NoticeKind.Withdrawn)),
        [ActKind.ReviewReopened] = async act => [.. await act.NextDeskAsync(), .. act.Authors(NoticeKind.Reopened)],
        [ActKind.Reopened] = async act => [.. await act.NextDeskAsync(), .. act.Authors(NoticeKind.Reopened)],
        [ActKind.Claimed] = act => Task.FromResult(act.Named("from", NoticeKind.TakenOver)),
        [ActKind.Handed] = act => Task.FromResult(act.Named("member", NoticeKind.Handed)),
        [ActKind.DueChanged] = act => act.DeskAsync(NoticeKind.DueChanged),
        [ActKind.Held] = async act => [.. await act.DeskAsync(NoticeKind.Held), .. act.Authors(NoticeKind.Held)],
        [ActKind.HoldReleased] = async act => [.. await act.DeskAsync(NoticeKind.HoldReleased), .. act.Authors(NoticeKind.HoldReleased)],
        [ActKind.Commented] = act => act.ConcernedAsync(),
        [ActKind.CommentEdited] = act => act.ConcernedAsync(),
    };

    public static async Task<IReadOnlyList<Notice>> ToldAsync(EditorialDb db, ArticleEvent act, CancellationToken stop) =>
        rules.TryGetValue(act.Kind, out var rule) ? await rule(await ActInHand.LoadAsync(db, act, stop)) : [];
}
