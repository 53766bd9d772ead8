using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Media;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <content>Images: chosen, from a phone's camera, several together.</content>
public sealed partial class EditorPageTests
{
    [Fact]
    public async Task On_a_phone_words_are_typed_and_dictated_and_a_photograph_comes_from_its_camera()
    {
        var desk = new Desk(await SignedInAsync(People.Author, $"/bai-viet/{newsroom.Empty[8]}", phone: true));
        await desk.ReadyAsync();
        await desk.Body.TapAsync();
        await desk.Page.Keyboard.PressAsync("Control+End");
        await desk.Page.WaitForTimeoutAsync(50);
        await desk.Page.Keyboard.TypeAsync(" Gõ trên điện thoại.");
        await VietnameseKeys.DictateAsync(await desk.Page.Context.NewCDPSessionAsync(desk.Page), "Sáng", "Sáng nay thị xả", "Sáng nay thị xã Phước Long", "Sáng nay, thị xã Phước Long khai giảng.");
        var camera = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Chụp ảnh" });
        var chooser = await desk.Page.RunAndWaitForFileChooserAsync(() => camera.TapAsync());
        Assert.Equal(("environment", "image/*"), (await chooser.Element.GetAttributeAsync("capture"), await chooser.Element.GetAttributeAsync("accept")));
        await chooser.SetFilesAsync(Photo("may-anh.jpg"));

        var shown = desk.Body.Locator("figure img");
        await Expect(shown).ToHaveJSPropertyAsync("naturalWidth", 640, new() { Timeout = 3 * Soon });
        await Expect(desk.Body.Locator("p").First).ToContainTextAsync("Gõ trên điện thoại. Sáng nay, thị xã Phước Long khai giảng.");
        await PictureAsync(desk.Page, "phone-photograph");
        var form = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Mô tả và nguồn ảnh" });
        await form.GetByLabel("Mô tả ảnh").FillAsync("Sân trường sau mưa");
        await form.GetByRole(AriaRole.Button, new() { Name = "Xong" }).TapAsync();
        await Expect(desk.Body.GetByRole(AriaRole.Img, new() { Name = "Sân trường sau mưa" })).ToBeVisibleAsync();
        await desk.SavedAsync();
        Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_chosen_image_is_stored_asks_for_its_description_and_credit_and_stands_in_the_colleagues_window()
    {
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Illustrated);
        var desk = await AtDeskAsync(People.Author, newsroom.Illustrated);
        await OnNewLineAsync(desk);
        await ChooseImagesAsync(desk.Page, Photo("ho-long-thuy.jpg"));
        var form = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Mô tả và nguồn ảnh" });
        await Expect(form).ToContainTextAsync("Còn thiếu 2 trên 2", new() { Timeout = 3 * Soon });
        await PictureAsync(desk.Page, "editor-image");
        await form.GetByLabel("Mô tả ảnh").FillAsync("Người dân thu gom rác bên hồ");
        await form.GetByLabel("Nguồn ảnh").FillAsync("Minh An");
        await form.GetByRole(AriaRole.Button, new() { Name = "Xong" }).ClickAsync();
        await desk.Body.Locator("figcaption").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("Ra quân sáng 20/11");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("Sau ảnh là chữ.");

        var shown = colleague.Body.GetByRole(AriaRole.Img, new() { Name = "Người dân thu gom rác bên hồ" });
        await Expect(shown).ToBeVisibleAsync(new() { Timeout = Soon });
        await Expect(shown).ToHaveJSPropertyAsync("naturalWidth", 640);
        await Expect(colleague.Body.Locator("figure")).ToContainTextAsync("Ảnh: Minh An");
        await Expect(colleague.Body.Locator("figcaption")).ToHaveTextAsync("Ra quân sáng 20/11");
        await Expect(colleague.Body.Locator("figure + p")).ToContainTextAsync("Sau ảnh là chữ.");
        await desk.SavedAsync();
    }

    [Fact]
    public async Task Images_chosen_together_form_a_gallery_and_one_that_did_not_arrive_is_sent_again()
    {
        var desk = await AtDeskAsync(People.Author, newsroom.Empty[6]);
        await OnNewLineAsync(desk);
        await desk.Page.RouteAsync("**/hinh?*", route => route.AbortAsync());
        await ChooseImagesAsync(desk.Page, Photo("mot.jpg"), Photo("hai.jpg"));
        var again = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" });
        await Expect(again).ToHaveCountAsync(2);
        await Expect(desk.Body.Locator("figure")).ToHaveCountAsync(0);
        await desk.Page.UnrouteAllAsync();
        await again.Last.ClickAsync();
        await Expect(desk.Body.Locator(".gallery figure")).ToHaveCountAsync(1, new() { Timeout = 3 * Soon });
        await again.ClickAsync();
        await Expect(desk.Body.Locator(".gallery figure")).ToHaveCountAsync(2, new() { Timeout = 3 * Soon });
        await Expect(desk.Page.GetByText("2 ảnh còn thiếu mô tả hoặc nguồn")).ToBeVisibleAsync();
        await PictureAsync(desk.Page, "editor-gallery");
        await desk.Body.GetByRole(AriaRole.Button, new() { Name = "Bỏ ảnh khỏi bài" }).First.ClickAsync();
        await Expect(desk.Body.Locator(".gallery figure")).ToHaveCountAsync(1);
    }

    /// <summary>The caret on a fresh line at the end of the body.</summary>
    private static async Task ChooseImagesAsync(IPage page, params FilePayload[] images)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Chèn ảnh" }).ClickAsync());
        await chooser.SetFilesAsync(images);
    }

    private static FilePayload Photo(string name) => new() { Name = name, MimeType = "image/jpeg", Buffer = Pictures.Noise(640, 400, SKEncodedImageFormat.Jpeg) };
}
