using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>How an article fares: mostly straight to publication, now and then back and forth.</summary>
internal enum Fate
{
    Usual,
    Recalled,
    Rejected,
    RejectedAndReopened,
    Withdrawn,
}

/// <summary>Lets an article pass from hand to hand, in working minutes, by the standard workflow.</summary>
internal sealed class Course(Random random, PlannedArticle article)
{
    private static readonly string[] Reasons =
    [
        "Thiếu nguồn ảnh; đề nghị bổ sung tên người chụp.",
        "Sapo còn dài, chưa nêu được ý chính; xin viết lại trong hai câu.",
        "Số liệu ở đoạn hai chưa khớp với báo cáo của đơn vị, đề nghị kiểm tra lại.",
        "Cần ghi rõ thời gian, địa điểm và thành phần tham dự.",
        "Bài còn nhiều từ hành chính, đề nghị viết gọn, dễ hiểu hơn với bạn đọc.",
        "Chưa nêu hướng dẫn cụ thể cho người dân: nộp ở đâu, thời hạn bao lâu.",
    ];

    private readonly string assistant = random.GetItems(SamplePeople.Assistants, 1)[0];
    private readonly string board = SamplePeople.BoardFor(article.Category);
    private int at;

    /// <summary>Begun, written and described in time to be submitted at <paramref name="minute"/>.</summary>
    public Course WrittenBy(int minute)
    {
        // Over one to four working days, beside other work: so texts are also stored while others act elsewhere.
        var took = Math.Min(minute, random.Next(480, 1900));
        at = minute - took;
        Do(ActOfSample.Begin, article.Writer);
        Later(took / 2);
        Do(ActOfSample.Write, article.Writer);
        Later(took / 4);
        Do(ActOfSample.Describe, article.Writer);
        at = minute;
        return this;
    }

    /// <summary>Everything from the submission on, to the end of its fate.</summary>
    public void Run(Fate fate)
    {
        Do(ActOfSample.Submit, article.Writer);
        if (fate is Fate.Recalled)
        {
            Later(random.Next(5, 40));
            Do(ActOfSample.Recall, article.Writer);
            Later(random.Next(400, 1500));
            Do(ActOfSample.Submit, article.Writer);
        }
        AtAssistants(mayReturn: true);
        if (fate is Fate.Rejected or Fate.RejectedAndReopened)
        {
            Later(random.Next(120, 900));
            Do(ActOfSample.Reject, board, "Nội dung trùng với tin đã đăng của đơn vị khác.");
            if (fate is Fate.Rejected)
                return;
            Later(random.Next(450, 1000));
            Do(ActOfSample.Reopen, SamplePeople.Chair);
            Approve(board, 100, 600);
        }
        else
        {
            AtBoard();
        }
        Approve(SamplePeople.Chair, 60, 500);
        Later(random.Next(20, 300));
        Do(ActOfSample.Publish, assistant);
        Later(random.Next(4, 40));
        Do(ActOfSample.RecordAddress, assistant);
        if (fate is Fate.Withdrawn)
        {
            Later(1300);
            Do(ActOfSample.Withdraw, SamplePeople.Chair, "Đơn vị cung cấp thông tin đề nghị gỡ để đính chính số liệu.");
        }
    }

    /// <summary>On somebody's desk now: the same hands, but only as far as there, spread over the time there is.</summary>
    public void RunUntilNow(Desk desk, int now)
    {
        var hands = new List<Action> { () => Do(ActOfSample.Submit, article.Writer) };
        if (desk >= Desk.Board)
            hands.Add(() => Do(ActOfSample.Approve, assistant));
        if (desk >= Desk.Chair)
            hands.Add(() => Do(ActOfSample.Approve, board));
        if (desk is Desk.Approved)
            hands.Add(() => Do(ActOfSample.Approve, SamplePeople.Chair));
        if (desk is Desk.ReturnedByAssistants)
            hands.Add(() => Do(ActOfSample.Return, assistant, Reason()));
        if (desk is Desk.ReturnedByBoard)
            hands.Add(() => Do(ActOfSample.Return, board, Reason()));
        var (start, share) = (at, (now - at) / (hands.Count + 1));
        for (var hand = 0; hand < hands.Count; hand++)
        {
            at = start + (hand * share);
            hands[hand]();
        }
    }

    private void AtAssistants(bool mayReturn)
    {
        if (mayReturn && random.Next(100) < 12)
            ReturnAndMend(assistant);
        Approve(assistant, 50, 600);
    }

    private void AtBoard()
    {
        var luck = random.Next(100);
        if (luck < 5)
            ReturnAndMend(board);
        if (luck is >= 5 and < 9)
        {
            Later(random.Next(120, 700));
            Do(ActOfSample.Return, board, "Đề nghị Tổ giúp việc rà lại chính tả và tên riêng trước khi trình.", StandardWorkflow.Assistants);
            AtAssistants(mayReturn: false);
        }
        Approve(board, 120, 1100);
    }

    private void ReturnAndMend(string by)
    {
        Later(random.Next(60, 600));
        Do(ActOfSample.Return, by, Reason());
        Later(random.Next(150, 900));
        var mended = article.Draft with { Paragraphs = [.. article.Draft.Paragraphs, .. random.GetItems(Stock.Endings, 1)] };
        article.Acts.Add(new(at, ActOfSample.Write, article.Writer) { Draft = mended });
        Later(random.Next(5, 30));
        Do(ActOfSample.Submit, article.Writer);
    }

    private void Approve(string by, int soonest, int latest)
    {
        Later(random.Next(soonest, latest));
        Do(ActOfSample.Approve, by);
    }

    private string Reason() => random.GetItems(Reasons, 1)[0];

    private void Later(int minutes) => at += minutes;

    private void Do(ActOfSample kind, string by, string reason = "", string? toStep = null) =>
        article.Acts.Add(new(at, kind, by) { Reason = reason, ToStep = toStep });
}

/// <summary>Where an unfinished article lies; those from the board on have passed the assistants, and so on.</summary>
internal enum Desk
{
    Assistants,
    ReturnedByAssistants,
    Board,
    ReturnedByBoard,
    Chair,
    Approved,
}
