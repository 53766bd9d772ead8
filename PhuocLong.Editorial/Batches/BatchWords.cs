using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Batches;

/// <summary>What is said of several articles at once.</summary>
public static class BatchWords
{
    /// <summary>"Duyệt được 6 trên 8 bài; 2 bài không được, vì:"</summary>
    public static string Preview(MoveKind kind, int all, int able) => able switch
    {
        0 => Words.PreviewNone.With(Low(kind)),
        _ when able == all => Words.PreviewAll.With(MoveWords.Of(kind), all),
        _ => Words.PreviewSome.With(MoveWords.Of(kind), able, all, all - able),
    };

    /// <summary>"Duyệt 6 bài".</summary>
    public static string Confirm(MoveKind kind, int able) => Words.Confirm.With(MoveWords.Of(kind), able);

    /// <summary>The label of the box for the reason that some of them, or all, ask for.</summary>
    public static string Reason(MoveKind kind, int able, int asked) =>
        kind == MoveKind.Return ? Words.ReasonLabel : asked == able ? Words.ReasonForAll : Words.ReasonForSome.With(asked);

    /// <summary>"Đã duyệt 5 trên 6 bài."</summary>
    public static string Result(MoveKind kind, int all, int done) =>
        done == all ? Words.ResultAll.With(Low(kind), all) : Words.ResultSome.With(Low(kind), done, all);

    /// <summary>"đã duyệt", beside one of them.</summary>
    public static string DoneOne(MoveKind kind) => Words.DoneOne.With(Low(kind));

    public static string Looking(int at, int all) => Words.Looking.With(at, all);

    public static string Moving(MoveKind kind, int at, int all) => Words.Moving.With(Low(kind), at, all);

    private static string Low(MoveKind kind) => char.ToLower(MoveWords.Of(kind)[0], NewsroomTime.Vietnamese) + MoveWords.Of(kind)[1..];
}
