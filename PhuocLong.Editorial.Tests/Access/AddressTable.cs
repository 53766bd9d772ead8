using PhuocLong.Editorial.Credits;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// Every address of the app and the right it asks for. Written from the newsroom's rules; an address that is not here
/// fails the test, and so does a line for an address that is gone.
/// </summary>
internal static class AddressTable
{
    // Anybody: also before signing in. Signed in: whoever has an account, with or without a role.
    // Refused: 403 where everybody may know that there is such a room, 404 where what may not be read looks like nothing.
    // In braces what stands for the parts of an address; they are filled with what the test has made.
    private const string Table = """
        GET   /                                      SignedIn            -    opens 302
        GET   /viec-cua-toi                          SignedIn            -
        GET   /bai-viet                              SignedIn            -
        GET   /thong-bao                             SignedIn            -
        GET   /khong-tim-thay                        SignedIn            -
        GET   /loi/{Code:int}                        Anybody             -
        GET   /tai-khoan                             SignedIn            -
        GET   /tai-khoan/dang-nhap                   Anybody             -
        GET   /tai-khoan/loi-moi                     Anybody             -
        GET   /tai-khoan/mo-toa-soan                 Anybody             -
        GET   /viet-bai                              Write               403
        GET   /nhap-bai                              Write               403
        POST  /nhap-bai/tep                          Write               403
        GET   /nhap-bai/tep/{id}/anh                 AuthorsOwn          404
        GET   /bai-da-dang                           BringPast           403
        GET   /bai-da-dang/{Id:int}                  BringPast           403
        POST  /bai-da-dang/tep                       BringPast           403
        GET   /bai-da-dang/tep/dong-can-xem.xlsx     BringPast           404
        GET   /bai-viet/{Id:int}                     ReadDraft           404
        GET   /bai-viet/{Id:int}/so-sanh             ReadDraft           404
        GET   /bai-viet/{Id:int}/phieu-duyet         ReadPublished       404
        GET   /bai-viet/{id:int}/phieu-duyet.docx    ReadPublished       404
        POST  /hinh                                  ReadDraft           404
        GET   /hinh/{sha}                            ReadDraft           404
        GET   /hinh/{sha}/nho                        ReadDraft           404
        POST  /bai-viet/{id:int}/dinh-kem            ReadDraft           404
        GET   /dinh-kem/{id:int}                     ReadDraft           404
        GET   /chi-tieu                              SeeBoards           404
        GET   /chi-tieu/so-sanh                      SeeBoards           404
        GET   /chi-tieu/trinh-chieu                  SeeBoards           404
        GET   /chi-tieu/{Month}                      SeeBoards           404
        GET   /chi-tieu/{Month}/{UnitId:int}         SeeBoards           404
        GET   /bao-cao                               SeeBoards           404
        GET   /bao-cao/so-lieu                       SeeBoards           404
        GET   /bao-cao/so-lieu/bai                   SeeBoards           404
        GET   /bao-cao/so-lieu/xa-phuong             SeeBoards           404
        GET   /bao-cao/so-lieu/xep-hang              SeeBoards           404
        GET   /bao-cao/so-lieu/xep-hang/{Id:int}     SeeBoards           404
        GET   /bao-cao/so-lieu/xep-hang/{id:int}/tep.xlsx SeeBoards      404
        GET   /bao-cao/so-lieu/tep.xlsx              SeeBoards           404
        POST  /bao-cao/so-lieu/tep                   PrepareReviews      403
        GET   /bao-cao/{Address}                     SeeBoards           404
        GET   /bao-cao/{Address}/ban-in              SeeBoards           404
        GET   /bao-cao/{period}/tep.docx             SeeBoards           404
        GET   /bao-cao/{period}/tep.xlsx             SeeBoards           404
        GET   /bao-cao/da-ky/{Id:int}                SeeBoards           404
        GET   /bao-cao/da-ky/{id:int}/tep.docx       SeeBoards           404
        GET   /bao-cao/da-ky/{id:int}/tep.xlsx       SeeBoards           404
        GET   /nhuan-but                             PrepareReviews      404
        GET   /nhuan-but/{Month}                     PrepareReviews      404
        GET   /nhuan-but/{month}/tep.xlsx            PrepareReviews      404
        GET   /nhuan-but/muc-chi                     PrepareReviews      404
        GET   /quan-tri/nhuan-but                    KeepHouse           403
        GET   /hop                                   SeeMeetings         403
        GET   /hop/moi                               KeepMeetings        403
        GET   /hop/{Id:int}                          SeeMeetings         404
        GET   /hop/{Id:int}/trinh-chieu              SeeMeetings         404
        GET   /hop/{Id:int}/bien-ban                 SeeMeetings         404
        GET   /hop/{id:int}/bien-ban.docx            SeeMeetings         404
        GET   /quan-tri                              KnowMembers         403
        GET   /quan-tri/thanh-vien                   KnowMembers         403
        GET   /quan-tri/thanh-vien/{MemberId:int}    KnowMembers         403
        GET   /quan-tri/don-vi                       KeepHouse           403
        GET   /quan-tri/don-vi/{UnitId:int}          KeepHouse           403
        GET   /quan-tri/chuyen-muc                   KeepHouse           403
        GET   /quan-tri/dong-su-kien                 KeepHouse           403
        GET   /quan-tri/muc-thong-ke                 KeepHouse           403
        GET   /quan-tri/ngay-nghi                    KeepHouse           403
        GET   /quan-tri/kiem-tra                     KeepHouse           403
        GET   /quan-tri/tu-ngu                       KeepHouse           403
        GET   /quan-tri/quy-trinh                    KeepHouse           403
        GET   /quan-tri/quy-trinh/moi                KeepHouse           403
        GET   /quan-tri/quy-trinh/{Line}             KeepHouse           403
        GET   /quan-tri/chi-tieu                     SetQuotas           403
        GET   /quan-tri/chi-tieu/moi                 SetQuotas           403
        GET   /quan-tri/chi-tieu/{Id:int}            SetQuotas           403
        GET   /quan-tri/so-cai                       KeepLedger          403
        GET   /quan-tri/so-cai/dau-so/{month}        KeepLedger          404
        POST  /_blazor/negotiate                     SignedIn            -
        """;

    /// <summary>Addresses tried elsewhere, because a plain request says nothing of them: where, and what they ask.</summary>
    public static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["* /sync/{articleId:int}"] = "the text's socket: every standing and person in AccessByWireTests, origins in DoorTests",
        ["* /_blazor"] = "the circuit's hub: origin and session in DoorTests, its end in CircuitTests",
        ["* /_blazor/disconnect/"] = "a page that says goodbye to its own circuit, by the circuit's secret: origin and session in DoorTests",
        ["POST /tai-khoan/dang-xuat"] = "the sign-out button, with its token: SignInTests, and what it ends in CircuitTests",
    };

    /// <summary>The app's commands: whoever can start one reads the data folder anyway; none of them is an address.</summary>
    public static readonly Dictionary<string, string> Commands = new()
    {
        ["VerifyCommand"] = "verify: reads and writes nothing; VerifyCommandTests",
        ["CreditsCommand"] = "credits: compares the ledger of credits with the records, and mends it only when told to; CreditsCommandTests",
    };

    internal sealed record Line(string Method, string Route, string Right, int Refused, int Opens);

    public static readonly Line[] Lines =
    [
        .. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(c => new Line(c[0], c[1], c[2], c[3] == "-" ? 0 : int.Parse(c[3], System.Globalization.CultureInfo.InvariantCulture), c.Length > 4 ? int.Parse(c[5], System.Globalization.CultureInfo.InvariantCulture) : 200)),
    ];

    /// <summary>Those of the newsroom, and somebody who has not signed in.</summary>
    public static readonly string[] People = [.. HouseTable.People, "Visitor"];

    /// <summary>What this person is answered.</summary>
    public static int Answer(Line line, string person)
    {
        if (line.Right == "Anybody")
            return line.Opens;
        // Who is shut out cannot sign in. A program is told so, and a person is shown where to.
        if (person is "Visitor" or "Disabled")
            return line.Route.StartsWith("/hinh", StringComparison.Ordinal) || line.Route.Contains("dinh-kem", StringComparison.Ordinal) || line.Route.StartsWith("/_blazor", StringComparison.Ordinal) ? 401 : 302;
        return line.Right == "SignedIn" || HouseTable.Allows(line.Right, person) ? line.Opens : line.Refused;
    }
}
