using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Activity;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Certificates;

public sealed class CertificateTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task It_says_who_decided_when_on_which_version_and_where_the_ledger_stood()
    {
        await newsroom.DraftAsync(title: "Bài khác");
        await newsroom.Get<HeadExport>().ExportAsync(TestNewsroom.Stop);
        var exported = await newsroom.EndAsync();
        var id = await ReturnedOnceAsync();
        var paper = await PaperAsync(id, newsroom.Author);

        Assert.Equal(
            [
                ("02/11/2026 09:00", "Gửi duyệt", "Cộng tác viên Văn hoá", "Bản 1", ""),
                ("02/11/2026 10:00", "Trả lại cho tác giả", "Tổ giúp việc", "Bản 1", "Thiếu nguồn ảnh"),
                ("02/11/2026 11:00", "Gửi duyệt", "Cộng tác viên Văn hoá", "Bản 2", ""),
                ("02/11/2026 11:00", "Duyệt (Tổ giúp việc)", "Tổ giúp việc", "Bản 2", ""),
                ("02/11/2026 11:00", "Duyệt (Ban Biên tập)", "Ban Biên tập 1", "Bản 2", ""),
                ("02/11/2026 11:00", "Duyệt (Trưởng Ban)", "Trưởng Ban Biên tập", "Bản 2", ""),
                ("02/11/2026 11:00", "Xuất bản", "Tổ giúp việc", "Bản 2", ""),
            ],
            paper.Decisions.Select(d => (d.At, d.What, d.By, d.Version, d.Reason)));
        Assert.Equal((Agreement.Same, "Bản đang đăng (bản 2) giống hệt bản được duyệt sau cùng."), (paper.Agreement, paper.Verdict));
        Assert.Equal(("TOÀ SOẠN THỬ", "Ngày 02 tháng 11 năm 2026"), (paper.Agency, paper.Date));
        Assert.Equal(2, paper.Versions.Count);
        await using var db = await newsroom.DbAsync();
        Assert.Equal(db.ArticleVersions.Where(v => v.ArticleId == id).OrderBy(v => v.Number).Select(v => v.Hash), paper.Versions.Select(v => v.Hash));
        Assert.Equal([$"{await newsroom.EndAsync()}, lúc 02/11/2026 11:00", $"{exported}, lúc 02/11/2026 09:00"], paper.Ledger.Select(f => f.Value));
        // What is printed is what the page of the ledger takes.
        Assert.Equal(0, (await newsroom.Get<LedgerDesk>().VerifyAsync(newsroom.Chair, paper.Ledger[0].Value.Split(',')[0], stop: TestNewsroom.Stop)).Value!.Unproven);
        Assert.False(paper.HasBehalf);
    }

    [Fact]
    public async Task Who_decided_in_anothers_place_stands_there_with_the_one_they_stood_for()
    {
        var deputy = await newsroom.MemberAsync("Người thay mặt", (Role.Contributor, newsroom.Health, null));
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await TestNewsroom.Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.BoardMember, deputy, new(2026, 11, 2), new(2026, 11, 3), TestNewsroom.Stop));
        await TestNewsroom.Done(newsroom.ApproveAsync(id, deputy));
        await TestNewsroom.Done(newsroom.ApproveAsync(id, newsroom.Chair));
        var paper = await PaperAsync(id, newsroom.Author);
        Assert.True(paper.HasBehalf);
        Assert.Equal(
            [("Gửi duyệt", "Cộng tác viên Văn hoá", ""), ("Duyệt (Tổ giúp việc)", "Tổ giúp việc", ""), ("Duyệt (Ban Biên tập)", "Người thay mặt", "Ban Biên tập 1"), ("Duyệt (Trưởng Ban)", "Trưởng Ban Biên tập", "")],
            paper.Decisions.Select(d => (d.What, d.By, d.OnBehalfOf)));
    }

    [Fact]
    public async Task Reasons_are_for_those_who_work_on_it_and_the_rest_for_whoever_reads_the_article()
    {
        var id = await ReturnedOnceAsync();
        foreach (var member in new[] { newsroom.Author, newsroom.Assistant, newsroom.Chair, newsroom.OtherBoardMember })
            Assert.True((await PaperAsync(id, member)).HasReasons);
        foreach (var member in new[] { newsroom.Stranger, newsroom.Observer, newsroom.Administrator })
            Assert.False((await PaperAsync(id, member)).HasReasons);

        var approved = await newsroom.ArticleAtAsync("Approved");
        Assert.Equal(Agreement.ApprovedWhole, (await PaperAsync(approved, newsroom.Colleague)).Agreement);
        foreach (var member in new[] { newsroom.Stranger, newsroom.Observer, newsroom.Administrator, 0 })
            Assert.Equal("Không có bài này, hoặc anh/chị không được đọc bài.", await RefusalAsync(approved, member));
        foreach (var standing in (string[])["Draft", "Waiting:board", "Returned", "Rejected"])
            Assert.Equal("Bài chưa được duyệt nên chưa có phiếu duyệt.", await RefusalAsync(await newsroom.ArticleAtAsync(standing), newsroom.Author));
    }

    [Fact]
    public async Task A_published_version_that_is_not_the_approved_one_is_called_different()
    {
        var id = await ReturnedOnceAsync();
        await newsroom.TamperAsync($"UPDATE Articles SET PublishedVersionId = (SELECT MIN(Id) FROM ArticleVersions WHERE ArticleId = {id}) WHERE Id = {id}");
        var paper = await PaperAsync(id, newsroom.Chair);
        Assert.Equal((Agreement.Different, "Khác: bản đang đăng (bản 1) không phải bản được duyệt sau cùng (bản 2)."), (paper.Agreement, paper.Verdict));
    }

    [Fact]
    public async Task Neither_a_changed_content_nor_a_content_and_hash_changed_together_passes_for_the_approved_one()
    {
        var id = await ReturnedOnceAsync();
        await newsroom.TamperAsync($"UPDATE ArticleVersions SET Json = replace(Json, 'Nội dung', 'Nội dumg') WHERE ArticleId = {id}");
        Assert.Equal((Agreement.Different, "Khác: nội dung bản 2 đang lưu không còn khớp mã băm đã duyệt."), Said(await PaperAsync(id, newsroom.Chair)));
        await newsroom.TamperAsync($"UPDATE ArticleVersions SET Hash = 'ab' || substr(Hash, 3) WHERE ArticleId = {id}");
        Assert.Equal(Agreement.Different, (await PaperAsync(id, newsroom.Chair)).Agreement);
    }

    [Fact]
    public async Task What_was_withdrawn_still_says_that_it_was_as_approved()
    {
        var paper = await PaperAsync(await newsroom.ArticleAtAsync("Withdrawn"), newsroom.Observer);
        Assert.Equal((Agreement.Same, "Bài đã gỡ; bản từng đăng (bản 1) giống hệt bản được duyệt sau cùng."), Said(paper));
    }

    private static (Agreement, string) Said(Certificate paper) => (paper.Agreement, paper.Verdict);

    /// <summary>Returned at ten, mended, and published at eleven.</summary>
    private async Task<int> ReturnedOnceAsync()
    {
        var id = await newsroom.DraftAsync();
        await TestNewsroom.Done(newsroom.SubmitAsync(id));
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        await TestNewsroom.Done(newsroom.ReturnAsync(id, newsroom.Assistant));
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        await newsroom.WriteTextAsync(id, newsroom.Author, "Sơ kết đã sửa", "Nội dung của bài, đã ghi nguồn ảnh.");
        await TestNewsroom.Done(newsroom.SubmitAsync(id));
        foreach (var decider in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.Chair })
            await TestNewsroom.Done(newsroom.ApproveAsync(id, decider));
        await TestNewsroom.Done(newsroom.PublishAsync(id, newsroom.Assistant));
        return id;
    }

    private async Task<Certificate> PaperAsync(int id, int member)
    {
        var paper = await newsroom.Get<CertificateDesk>().OfAsync(id, member, TestNewsroom.Stop);
        Assert.True(paper.Succeeded, paper.Refusal);
        return paper.Value!;
    }

    private async Task<string?> RefusalAsync(int id, int member) => (await newsroom.Get<CertificateDesk>().OfAsync(id, member, TestNewsroom.Stop)).Refusal;
}
